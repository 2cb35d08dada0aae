// The XML parser property lists are read with. Nothing of ours.
#pragma once

#include <expat.h>
