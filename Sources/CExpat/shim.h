// The XML parser property lists are read with, and one wrapper for what its versions have under
// two names. Nothing else.
#pragma once

#include <stdint.h>

#include <expat.h>

// Where the parser is, in bytes from the start; -1 where it is nowhere. The 64-bit calls came with
// 2.9, which deprecates the older ones.
static inline int64_t cexpat_byte_index(XML_Parser parser) {
#if XML_MAJOR_VERSION > 2 || (XML_MAJOR_VERSION == 2 && XML_MINOR_VERSION >= 9)
    return XML_GetCurrentByteIndex64(parser);
#else
    return XML_GetCurrentByteIndex(parser);
#endif
}
