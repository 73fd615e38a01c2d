/* The floor: how long the files of a built site take when nothing has to be made, only written.
 *
 * usage: floor TREE FOLDER THREADS
 *
 * Reads every file of TREE into memory, then writes the same folders, files and bytes into FOLDER,
 * which must not exist, and prints the seconds that the writing took. Build: cc -O2 -pthread.
 */
#define _XOPEN_SOURCE 700
#include <fcntl.h>
#include <ftw.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

struct entry {
  char *path; /* relative to the tree, with its leading slash */
  char *bytes; /* NULL for a folder */
  size_t size;
};

static struct entry *entries;
static size_t count, capacity, tree_length;
static const char *target;
static int threads;

static void fail(const char *what) {
  perror(what);
  exit(1);
}

static char *target_path(char *buffer, size_t size, const struct entry *entry) {
  if (snprintf(buffer, size, "%s%s", target, entry->path) >= (int)size) fail(entry->path);
  return buffer;
}

static char *content(const char *path, size_t size) {
  char *bytes = malloc(size + 1);
  int file = open(path, O_RDONLY);
  if (!bytes || file < 0) fail(path);
  for (size_t done = 0; done < size;) {
    ssize_t length = read(file, bytes + done, size - done);
    if (length <= 0) fail(path);
    done += (size_t)length;
  }
  close(file);
  return bytes;
}

static int visit(const char *path, const struct stat *status, int type, struct FTW *place) {
  (void)place;
  if (type != FTW_F && type != FTW_D) return 0;
  if (count == capacity) {
    capacity = capacity ? capacity * 2 : 1024;
    entries = realloc(entries, capacity * sizeof *entries);
    if (!entries) fail("memory");
  }
  struct entry *entry = &entries[count++];
  entry->path = strdup(path + tree_length);
  entry->size = (size_t)status->st_size;
  entry->bytes = type == FTW_F ? content(path, entry->size) : NULL;
  return 0;
}

static void *write_share(void *first) {
  char path[4096];
  for (size_t i = *(size_t *)first; i < count; i += (size_t)threads) {
    if (!entries[i].bytes) continue;
    target_path(path, sizeof path, &entries[i]);
    int file = open(path, O_WRONLY | O_CREAT | O_EXCL, 0644);
    if (file < 0) fail(path);
    if (write(file, entries[i].bytes, entries[i].size) != (ssize_t)entries[i].size) fail(path);
    close(file);
  }
  return NULL;
}

static double now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

int main(int argc, char **argv) {
  enum { most_threads = 16 };
  threads = argc == 4 ? atoi(argv[3]) : 0;
  if (threads < 1 || threads > most_threads) {
    fprintf(stderr, "usage: floor TREE FOLDER THREADS (1 to %d)\n", most_threads);
    return 2;
  }
  tree_length = strlen(argv[1]);
  target = argv[2];
  if (nftw(argv[1], visit, 64, FTW_PHYS)) fail(argv[1]);

  double start = now();
  char path[4096];
  for (size_t i = 0; i < count; i++) {
    if (entries[i].bytes) continue;
    if (mkdir(target_path(path, sizeof path, &entries[i]), 0755)) fail(path);
  }
  pthread_t others[most_threads];
  size_t firsts[most_threads];
  for (int i = 1; i < threads; i++) {
    firsts[i] = (size_t)i;
    if (pthread_create(&others[i], NULL, write_share, &firsts[i])) fail("thread");
  }
  firsts[0] = 0;
  write_share(&firsts[0]);
  for (int i = 1; i < threads; i++) pthread_join(others[i], NULL);
  printf("%.4f\n", now() - start);
  return 0;
}
