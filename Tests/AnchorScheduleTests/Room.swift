// Placeholder while the tests are being built.
