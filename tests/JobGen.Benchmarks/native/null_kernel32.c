/*
 * A kernel32 that does nothing, so that what a benchmark measures is what stands around the calls. Every call succeeds, queries
 * answer zeros, and the port delivers as many messages as it was told to, in turn for each job that is associated with it.
 */
#include <pthread.h>
#include <stdint.h>
#include <string.h>
#include <time.h>

#define EXPORT __attribute__((visibility("default")))
#define ASSOCIATE_COMPLETION_PORT 7
#define NEW_PROCESS 6
#define MAX_JOBS 16384
#define MAX_POSTED 64
#define WAIT_TIMEOUT_MILLISECONDS 0xFFFFFFFFu

typedef int32_t BOOL;
typedef uint32_t DWORD;
typedef uintptr_t HANDLE;

struct entry { uintptr_t key; uintptr_t overlapped; uintptr_t internal; DWORD bytes; };
struct association { uintptr_t key; HANDLE port; };

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static pthread_cond_t changed = PTHREAD_COND_INITIALIZER;
static uintptr_t keys[MAX_JOBS];
static unsigned jobs, next_job;
static struct entry posted[MAX_POSTED];
static unsigned posts;
static uint64_t quota;
static HANDLE last_handle = 0x1000;

EXPORT HANDLE CreateJobObjectW(void *attributes, const uint16_t *name) { (void)attributes; (void)name; return last_handle += 4; }
EXPORT BOOL CloseHandle(HANDLE handle) { (void)handle; return 1; }
EXPORT BOOL TerminateJobObject(HANDLE job, DWORD code) { (void)job; (void)code; return 1; }
EXPORT HANDLE GetCurrentProcess(void) { return (HANDLE)-1; }
EXPORT HANDLE CreateIoCompletionPort(HANDLE file, HANDLE port, uintptr_t key, DWORD threads)
{
    (void)file; (void)port; (void)key; (void)threads;
    return last_handle += 4;
}

EXPORT BOOL SetInformationJobObject(HANDLE job, int32_t class, const void *information, DWORD length)
{
    (void)job; (void)length;
    if (class == ASSOCIATE_COMPLETION_PORT) {
        const struct association *association = information;
        pthread_mutex_lock(&lock);
        if (association->port && jobs < MAX_JOBS)
            keys[jobs++] = association->key;
        pthread_mutex_unlock(&lock);
    }
    return 1;
}

EXPORT BOOL QueryInformationJobObject(HANDLE job, int32_t class, void *information, DWORD length, DWORD *returned)
{
    (void)job; (void)class;
    memset(information, 0, length);
    if (returned)
        *returned = length;
    return 1;
}

EXPORT BOOL PostQueuedCompletionStatus(HANDLE port, DWORD bytes, uintptr_t key, uintptr_t overlapped)
{
    (void)port;
    pthread_mutex_lock(&lock);
    if (posts < MAX_POSTED)
        posted[posts++] = (struct entry){key, overlapped, 0, bytes};
    pthread_cond_broadcast(&changed);
    pthread_mutex_unlock(&lock);
    return 1;
}

EXPORT BOOL GetQueuedCompletionStatusEx(HANDLE port, struct entry *entries, DWORD count, DWORD *removed, DWORD milliseconds, BOOL alertable)
{
    (void)port; (void)alertable;
    DWORD filled = 0;
    pthread_mutex_lock(&lock);
    if (!posts && !quota && milliseconds) {
        struct timespec until;
        clock_gettime(CLOCK_REALTIME, &until);
        until.tv_sec += milliseconds == WAIT_TIMEOUT_MILLISECONDS ? 3600 : milliseconds / 1000 + 1;
        while (!posts && !quota && !pthread_cond_timedwait(&changed, &lock, &until)) { }
    }
    while (filled < count && posts)
        entries[filled++] = posted[--posts];
    while (filled < count && quota && jobs) {
        entries[filled++] = (struct entry){keys[next_job], 4711, 0, NEW_PROCESS};
        next_job = next_job + 1 == jobs ? 0 : next_job + 1;
        quota--;
    }
    pthread_mutex_unlock(&lock);
    *removed = filled;
    return filled != 0;
}

/* For the benchmarks: forget all jobs; deliver so many messages more. */
EXPORT void null_forget_jobs(void)
{
    pthread_mutex_lock(&lock);
    jobs = next_job = posts = 0;
    quota = 0;
    pthread_mutex_unlock(&lock);
}

EXPORT void null_deliver(uint64_t messages)
{
    pthread_mutex_lock(&lock);
    quota += messages;
    pthread_cond_broadcast(&changed);
    pthread_mutex_unlock(&lock);
}
