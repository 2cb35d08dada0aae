// A disk in a test's hands, preloaded into a program: it keeps a second copy of what was fsynced and of nothing
// else, lets a chosen call fail, or shares no memory. Only what lies in the folder FAKEDISK counts.
//
//   FAKEDISK_KEPT=FOLDER   what a power cut leaves: `names` as the folder was last fsynced (name, tab, inode a
//                          line), and under each inode the bytes of its last fsync
//   FAKEDISK_FAIL=N        the N-th call that writes, syncs, cuts, links or renames there fails (from 1); with
//                          FAKEDISK_FOREVER every one from there on
//   FAKEDISK_COUNT=FILE    how many such calls there were is written there at the end
//   FAKEDISK_ERROR=NUMBER  with this error (EIO)
//   FAKEDISK_NOMAP=1       nothing can be mapped shared (9p, virtiofs, some FUSE)
#define _GNU_SOURCE
#include <dirent.h>
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#define REAL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

static int calls;

static int is_inside(const char *path) {
    const char *folder = getenv("FAKEDISK");
    size_t length = folder ? strlen(folder) : 0;
    return length > 0 && strncmp(path, folder, length) == 0 && (path[length] == 0 || path[length] == '/');
}

static int path_of(int fd, char *path) {
    char link[64];
    snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
    ssize_t count = readlink(link, path, PATH_MAX - 1);
    if (count < 0) return 0;
    path[count] = 0;
    return is_inside(path);
}

static int fails_now(void) {
    const char *which = getenv("FAKEDISK_FAIL");
    if (!which) return 0;
    calls++;
    int wanted = atoi(which);
    if (calls != wanted && !(getenv("FAKEDISK_FOREVER") && calls > wanted)) return 0;
    const char *error = getenv("FAKEDISK_ERROR");
    errno = error ? atoi(error) : EIO;
    return 1;
}

static int fails(int fd) {
    char path[PATH_MAX];
    return getenv("FAKEDISK_FAIL") && path_of(fd, path) && fails_now();
}

static void put(const char *kept, const char *name, const char *bytes, size_t count) {
    char draft[PATH_MAX], target[PATH_MAX];
    snprintf(draft, sizeof draft, "%s/draft", kept);
    snprintf(target, sizeof target, "%s/%s", kept, name);
    int file = open(draft, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
    if (file < 0) return;
    ssize_t done = REAL(write)(file, bytes, count);
    close(file);
    if (done == (ssize_t)count) REAL(rename)(draft, target);
}

// The descriptor itself is read: closing another one of the same file would drop the program's locks on it.
static void keep(int fd) {
    const char *kept = getenv("FAKEDISK_KEPT");
    char path[PATH_MAX], name[32];
    struct stat status;
    if (!kept || !path_of(fd, path) || fstat(fd, &status) != 0) return;
    if (S_ISDIR(status.st_mode)) {
        if (strcmp(path, getenv("FAKEDISK")) != 0) return;
        char list[65536];
        size_t used = 0;
        DIR *folder = opendir(path);
        if (!folder) return;
        for (struct dirent *entry; (entry = readdir(folder));) {
            if (entry->d_type != DT_REG) continue;
            used += snprintf(list + used, sizeof list - used, "%s\t%lu\n", entry->d_name, (unsigned long)entry->d_ino);
        }
        closedir(folder);
        put(kept, "names", list, used);
        return;
    }
    char *bytes = malloc(status.st_size + 1);
    ssize_t count = bytes ? pread(fd, bytes, status.st_size, 0) : -1;
    snprintf(name, sizeof name, "%lu", (unsigned long)status.st_ino);
    if (count == status.st_size) put(kept, name, bytes, count);
    free(bytes);
}

__attribute__((destructor)) static void tell_count(void) {
    const char *path = getenv("FAKEDISK_COUNT");
    FILE *file = path ? fopen(path, "we") : NULL;
    if (!file) return;
    fprintf(file, "%d", calls);
    fclose(file);
}

int fsync(int fd) {
    if (fails(fd)) return -1;
    int result = REAL(fsync)(fd);
    if (result == 0) keep(fd);
    return result;
}
int fdatasync(int fd) {
    if (fails(fd)) return -1;
    int result = REAL(fdatasync)(fd);
    if (result == 0) keep(fd);
    return result;
}
ssize_t write(int fd, const void *bytes, size_t count) { return fails(fd) ? -1 : REAL(write)(fd, bytes, count); }
ssize_t pwrite(int fd, const void *bytes, size_t count, off_t place) {
    return fails(fd) ? -1 : REAL(pwrite)(fd, bytes, count, place);
}
ssize_t pwrite64(int fd, const void *bytes, size_t count, off64_t place) {
    return fails(fd) ? -1 : REAL(pwrite64)(fd, bytes, count, place);
}
int ftruncate(int fd, off_t size) { return fails(fd) ? -1 : REAL(ftruncate)(fd, size); }
int ftruncate64(int fd, off64_t size) { return fails(fd) ? -1 : REAL(ftruncate64)(fd, size); }
int rename(const char *from, const char *to) {
    return is_inside(from) && fails_now() ? -1 : REAL(rename)(from, to);
}
int link(const char *from, const char *to) {
    return is_inside(from) && fails_now() ? -1 : REAL(link)(from, to);
}
static int maps(int flags, int fd) {
    char path[PATH_MAX];
    return !getenv("FAKEDISK_NOMAP") || fd < 0 || (flags & MAP_TYPE) == MAP_PRIVATE || !path_of(fd, path);
}
void *mmap(void *place, size_t size, int protection, int flags, int fd, off_t offset) {
    if (maps(flags, fd)) return REAL(mmap)(place, size, protection, flags, fd, offset);
    errno = ENODEV;
    return MAP_FAILED;
}
void *mmap64(void *place, size_t size, int protection, int flags, int fd, off64_t offset) {
    if (maps(flags, fd)) return REAL(mmap64)(place, size, protection, flags, fd, offset);
    errno = ENODEV;
    return MAP_FAILED;
}
