/* Goes before libc (LD_PRELOAD) and lets the Nth call that changes a file under one folder fail, or kills the process at it.
 * Counts nothing until the process removes the file "/trellis/arm", and nothing more after "/trellis/disarm": neither exists.
 *   FAIL_UNDER  paths that begin so are counted
 *   FAIL_AT     which call, from 1 on; 0: none, only count
 *   FAIL_HOW    eio (that one), enospc (from that one on whatever takes room), kill (before it), torn (after half of a write)
 *   FAIL_LOG    a file outside; one line for each call: number, call, name of the file, and "hit" where it was the one
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/types.h>
#include <unistd.h>

static int armed, made, log_fd = -1;
static long at;
static const char *under = "", *how = "";

__attribute__((constructor)) static void begin(void) {
    const char *n = getenv("FAIL_AT"), *file = getenv("FAIL_LOG");
    if (getenv("FAIL_UNDER")) under = getenv("FAIL_UNDER");
    if (getenv("FAIL_HOW")) how = getenv("FAIL_HOW");
    at = n ? atol(n) : 0;
    if (file) log_fd = syscall(SYS_openat, AT_FDCWD, file, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
}

/* Gives 1 where this call is to fail (errno is set then). `room`: whether it takes room on the disk. */
static int hit(const char *call, const char *path, int room) {
    char line[512];
    const char *name;
    int is, length;
    if (!armed || !path || strncmp(path, under, strlen(under)) != 0) return 0;
    made++;
    is = made == at || (strcmp(how, "enospc") == 0 && at > 0 && made > at && room);
    if (made == at && strcmp(how, "enospc") == 0 && !room) is = 0;
    name = strrchr(path, '/') ? strrchr(path, '/') + 1 : path;
    length = snprintf(line, sizeof line, "%d %s %s%s\n", made, call, name, is ? " hit" : "");
    if (log_fd >= 0) syscall(SYS_write, log_fd, line, (size_t)length);
    if (!is) return 0;
    if (strcmp(how, "kill") == 0) kill(getpid(), SIGKILL);
    errno = strcmp(how, "enospc") == 0 ? ENOSPC : EIO;
    return 1;
}

static const char *path_of(int fd, char *room, size_t size) {
    char link[64];
    ssize_t length;
    snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
    length = readlink(link, room, size - 1);
    if (length < 0) return NULL;
    room[length] = 0;
    return room;
}

static int hit_fd(const char *call, int fd, int room) {
    char text[4096];
    if (!armed) return 0;
    return hit(call, path_of(fd, text, sizeof text), room);
}

#define NEXT(name) static __typeof__(&name) next; if (!next) next = (__typeof__(&name))dlsym(RTLD_NEXT, #name)
/* Half of it reaches the file, and then the power is gone. */
#define TORN(half) if (strcmp(how, "torn") == 0) { half; kill(getpid(), SIGKILL); }

ssize_t write(int fd, const void *bytes, size_t size) {
    NEXT(write);
    if (hit_fd("write", fd, 1)) { TORN(next(fd, bytes, size / 2)); return -1; }
    return next(fd, bytes, size);
}
ssize_t pwrite(int fd, const void *bytes, size_t size, off_t place) {
    NEXT(pwrite);
    if (hit_fd("pwrite", fd, 1)) { TORN(next(fd, bytes, size / 2, place)); return -1; }
    return next(fd, bytes, size, place);
}
ssize_t pwrite64(int fd, const void *bytes, size_t size, off64_t place) {
    NEXT(pwrite64);
    if (hit_fd("pwrite", fd, 1)) { TORN(next(fd, bytes, size / 2, place)); return -1; }
    return next(fd, bytes, size, place);
}
ssize_t copy_file_range(int from, off64_t *in, int to, off64_t *out, size_t size, unsigned flags) {
    NEXT(copy_file_range);
    if (hit_fd("copy", to, 1)) { TORN(next(from, in, to, out, size < 8192 ? size / 2 : 4096, flags)); return -1; }
    return next(from, in, to, out, size, flags);
}
ssize_t sendfile64(int to, int from, off64_t *place, size_t size) {
    NEXT(sendfile64);
    if (hit_fd("copy", to, 1)) { TORN(next(to, from, place, size / 2)); return -1; }
    return next(to, from, place, size);
}
int fsync(int fd) { NEXT(fsync); if (hit_fd("fsync", fd, 0)) { TORN(); return -1; } return next(fd); }
int fdatasync(int fd) { NEXT(fdatasync); if (hit_fd("fdatasync", fd, 0)) { TORN(); return -1; } return next(fd); }
/* Cutting takes no room. */
static int grows(int fd, off64_t size) { struct stat is; return fstat(fd, &is) == 0 && size > is.st_size; }
int ftruncate(int fd, off_t size) { NEXT(ftruncate); if (hit_fd("ftruncate", fd, grows(fd, size))) { TORN(); return -1; } return next(fd, size); }
int ftruncate64(int fd, off64_t size) { NEXT(ftruncate64); if (hit_fd("ftruncate", fd, grows(fd, size))) { TORN(); return -1; } return next(fd, size); }
int rename(const char *from, const char *to) { NEXT(rename); if (hit("rename", to, 0)) { TORN(); return -1; } return next(from, to); }
int mkdir(const char *path, mode_t mode) { NEXT(mkdir); if (hit("mkdir", path, 1)) { TORN(); return -1; } return next(path, mode); }
int rmdir(const char *path) { NEXT(rmdir); if (hit("rmdir", path, 0)) { TORN(); return -1; } return next(path); }
int unlink(const char *path) {
    NEXT(unlink);
    if (strcmp(path, "/trellis/arm") == 0) armed = 1;
    if (strcmp(path, "/trellis/disarm") == 0) armed = 0;
    if (hit("unlink", path, 0)) { TORN(); return -1; }
    return next(path);
}
int unlinkat(int dir, const char *path, int flags) {
    NEXT(unlinkat);
    char text[4096], whole[8192];
    if (armed && path_of(dir, text, sizeof text)) {
        snprintf(whole, sizeof whole, "%s/%s", text, path);
        if (hit("unlink", whole, 0)) { TORN(); return -1; }
    }
    return next(dir, path, flags);
}

/* Opening counts where it makes a file. */
static int making(const char *path, int flags) {
    return armed && (flags & O_CREAT) && access(path, F_OK) != 0 && hit("create", path, 1);
}
#define MODE mode_t mode = 0; if (flags & (O_CREAT | O_TMPFILE)) { va_list more; va_start(more, flags); mode = va_arg(more, mode_t); va_end(more); }
int open(const char *path, int flags, ...) { NEXT(open); MODE if (making(path, flags)) { TORN(); return -1; } return next(path, flags, mode); }
int open64(const char *path, int flags, ...) { NEXT(open64); MODE if (making(path, flags)) { TORN(); return -1; } return next(path, flags, mode); }
