// All of SQLite that Swift sees: the include, and a typed inline wrapper for each macro, variadic
// function or computed constant that Swift does not import. Nothing else.
#pragma once

#include <sqlite3.h>

// SQLITE_TRANSIENT is -1 cast to a function pointer, which Swift cannot say. It has SQLite copy the
// text before this returns. A length of -1: up to the first NUL.
static inline int csqlite_bind_text(sqlite3_stmt *statement, int place, const char *text) {
    return sqlite3_bind_text(statement, place, text, -1, SQLITE_TRANSIENT);
}

// sqlite3_db_config is variadic. `option` is one of those that take a flag and a place for the
// answer, which is not asked for.
static inline int csqlite_db_flag(sqlite3 *connection, int option, int flag) {
    return sqlite3_db_config(connection, option, flag, (int *)0);
}

// The extended codes are computed, (SQLITE_IOERR | (19<<8)), and such macros are not imported.
static const int csqlite_ioerr_shmsize = SQLITE_IOERR_SHMSIZE;
static const int csqlite_ioerr_corruptfs = SQLITE_IOERR_CORRUPTFS;
static const int csqlite_ioerr_shmopen = SQLITE_IOERR_SHMOPEN;
static const int csqlite_ioerr_shmlock = SQLITE_IOERR_SHMLOCK;
static const int csqlite_ioerr_shmmap = SQLITE_IOERR_SHMMAP;

// The argument is an untyped pointer to an int: with 1 the log stays where it is at the end.
static inline int csqlite_keep_log(sqlite3 *connection) {
    int flag = 1;
    return sqlite3_file_control(connection, "main", SQLITE_FCNTL_PERSIST_WAL, &flag);
}
