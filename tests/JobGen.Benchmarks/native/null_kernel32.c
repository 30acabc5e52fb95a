/*
 * A kernel32 that does nothing, so that what a benchmark measures is what stands around the calls. Every call succeeds, queries
 * answer what was set last in whatever job, and the port delivers as many messages as it was told to, in turn for each job that is
 * associated with it. A process ends when it is first waited for with some patience.
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
#define MAX_WAITS 64
#define MAX_CLASSES 64
#define MAX_INFORMATION 256
#define INFINITE 0xFFFFFFFFu
#define WAIT_OBJECT_0 0u
#define WAIT_TIMEOUT 258u
/* Handles of processes, and of nothing else. */
#define PROCESS ((HANDLE)1 << 32)
#define ATTRIBUTE_LIST_SIZE 48

typedef int32_t BOOL;
typedef uint32_t DWORD;
typedef uintptr_t HANDLE;

struct entry { uintptr_t key; uintptr_t overlapped; uintptr_t internal; DWORD bytes; };
struct association { uintptr_t key; HANDLE port; };

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static pthread_cond_t changed = PTHREAD_COND_INITIALIZER;
static uintptr_t keys[MAX_JOBS];
static unsigned jobs, next_job;
static struct { HANDLE port; struct entry entry; } posted[MAX_POSTED];
static unsigned posts;
static uint64_t quota;
static DWORD kind = NEW_PROCESS;
static HANDLE last_handle = 0x1000;
static HANDLE ended_process;
static struct { DWORD length; unsigned char bytes[MAX_INFORMATION]; } set_last[MAX_CLASSES];
static struct io_rate { int64_t values[3]; uint16_t *volume; DWORD base_size, flags; } io_rate;

EXPORT HANDLE CreateJobObjectW(void *attributes, const uint16_t *name) { (void)attributes; (void)name; return last_handle += 4; }
EXPORT BOOL TerminateJobObject(HANDLE job, DWORD code) { (void)job; (void)code; return 1; }
EXPORT HANDLE GetCurrentProcess(void) { return (HANDLE)-1; }
EXPORT HANDLE CreateIoCompletionPort(HANDLE file, HANDLE port, uintptr_t key, DWORD threads)
{
    (void)file; (void)port; (void)key; (void)threads;
    return last_handle += 4;
}

EXPORT BOOL SetInformationJobObject(HANDLE job, int32_t class, const void *information, DWORD length)
{
    (void)job;
    if (class == ASSOCIATE_COMPLETION_PORT) {
        const struct association *association = information;
        pthread_mutex_lock(&lock);
        if (association->port && jobs < MAX_JOBS)
            keys[jobs++] = association->key;
        pthread_mutex_unlock(&lock);
    } else if (class < MAX_CLASSES && length <= MAX_INFORMATION) {
        memcpy(set_last[class].bytes, information, length);
        set_last[class].length = length;
    }
    return 1;
}

EXPORT BOOL QueryInformationJobObject(HANDLE job, int32_t class, void *information, DWORD length, DWORD *returned)
{
    (void)job;
    DWORD known = class < MAX_CLASSES ? set_last[class].length : 0;
    if (known > length)
        known = length;
    if (known)
        memcpy(information, set_last[class].bytes, known);
    else
        memset(information, 0, length);
    if (returned)
        *returned = known ? known : length;
    return 1;
}

EXPORT DWORD SetIoRateControlInformationJobObject(HANDLE job, const struct io_rate *rate) { (void)job; io_rate = *rate; return 1; }
EXPORT void FreeMemoryJobObject(void *memory) { (void)memory; }
EXPORT DWORD QueryIoRateControlInformationJobObject(HANDLE job, const uint16_t *volume, struct io_rate **rates, DWORD *count)
{
    (void)job; (void)volume;
    *rates = &io_rate;
    *count = 1;
    return 1;
}

EXPORT uint16_t GetActiveProcessorGroupCount(void) { return 1; }
EXPORT DWORD GetActiveProcessorCount(uint16_t group) { (void)group; return 8; }
EXPORT BOOL IsProcessInJob(HANDLE process, HANDLE job, BOOL *result) { (void)process; (void)job; *result = 0; return 1; }

struct process_information { HANDLE process, thread; DWORD process_id, thread_id; };
typedef void wait_callback(uintptr_t context, uint8_t timed_out);

static struct wait { wait_callback *callback; uintptr_t context; } waiting[MAX_WAITS];
static unsigned waits;
static pthread_mutex_t wait_lock = PTHREAD_MUTEX_INITIALIZER;
static pthread_cond_t wait_begun = PTHREAD_COND_INITIALIZER;

EXPORT DWORD GetFileAttributesW(const uint16_t *name) { (void)name; return 0x80; }
EXPORT DWORD GetFullPathNameW(const uint16_t *name, DWORD size, uint16_t *buffer, uint16_t **part)
{
    (void)part;
    DWORD length = 0;
    while (name[length])
        length++;
    if (length >= size)
        return length + 1;
    memcpy(buffer, name, (length + 1) * sizeof *name);
    return length;
}

EXPORT uint16_t *GetEnvironmentStringsW(void) { static uint16_t none[2]; return none; }
EXPORT BOOL FreeEnvironmentStringsW(uint16_t *strings) { (void)strings; return 1; }
EXPORT BOOL InitializeProcThreadAttributeList(void *list, DWORD count, DWORD flags, uintptr_t *size)
{
    (void)count; (void)flags;
    (void)list;
    *size = ATTRIBUTE_LIST_SIZE;
    return 1;
}

EXPORT BOOL UpdateProcThreadAttribute(
    void *list, DWORD flags, uintptr_t attribute, void *value, uintptr_t size, void *previous, uintptr_t *returned)
{
    (void)list; (void)flags; (void)attribute; (void)value; (void)size; (void)previous; (void)returned;
    return 1;
}

EXPORT void DeleteProcThreadAttributeList(void *list) { (void)list; }
EXPORT BOOL CreateProcessW(
    const uint16_t *program, uint16_t *line, void *process, void *thread, BOOL inherit, DWORD flags, void *environment,
    const uint16_t *directory, void *startup, struct process_information *information)
{
    (void)program; (void)line; (void)process; (void)thread; (void)inherit; (void)flags; (void)environment; (void)directory; (void)startup;
    *information = (struct process_information){(last_handle += 4) | PROCESS, last_handle += 4, 4711, 4712};
    return 1;
}

EXPORT DWORD WaitForSingleObject(HANDLE object, DWORD milliseconds)
{
    if (milliseconds && (object & PROCESS))
        ended_process = object;
    return object == ended_process ? WAIT_OBJECT_0 : WAIT_TIMEOUT;
}

/* Windows calls back on a thread of its own, and so does this: else the wait would be over before it has begun. */
static void *call_back(void *unused)
{
    (void)unused;
    pthread_mutex_lock(&wait_lock);
    for (;;) {
        while (!waits)
            pthread_cond_wait(&wait_begun, &wait_lock);
        struct wait wait = waiting[--waits];
        pthread_mutex_unlock(&wait_lock);
        wait.callback(wait.context, 0);
        pthread_mutex_lock(&wait_lock);
    }
    return 0;
}

EXPORT BOOL RegisterWaitForSingleObject(
    HANDLE *wait, HANDLE object, wait_callback *callback, uintptr_t context, DWORD milliseconds, DWORD flags)
{
    (void)milliseconds; (void)flags;
    *wait = last_handle += 4;
    pthread_mutex_lock(&wait_lock);
    static pthread_t thread;
    BOOL succeeded = waits < MAX_WAITS && (thread || !pthread_create(&thread, 0, call_back, 0));
    if (succeeded) {
        ended_process = object;
        waiting[waits++] = (struct wait){callback, context};
    }
    pthread_cond_signal(&wait_begun);
    pthread_mutex_unlock(&wait_lock);
    return succeeded;
}

EXPORT BOOL UnregisterWaitEx(HANDLE wait, HANDLE event) { (void)wait; (void)event; return 1; }
EXPORT BOOL GetExitCodeProcess(HANDLE process, DWORD *code) { (void)process; *code = 0; return 1; }
EXPORT BOOL GetProcessTimes(HANDLE process, int64_t *creation, int64_t *exit, int64_t *kernel, int64_t *user)
{
    (void)process;
    *creation = *exit = *kernel = *user = 0;
    return 1;
}

EXPORT BOOL PostQueuedCompletionStatus(HANDLE port, DWORD bytes, uintptr_t key, uintptr_t overlapped)
{
    pthread_mutex_lock(&lock);
    BOOL succeeded = posts < MAX_POSTED;
    if (succeeded) {
        posted[posts].port = port;
        posted[posts++].entry = (struct entry){key, overlapped, 0, bytes};
    }
    pthread_cond_broadcast(&changed);
    pthread_mutex_unlock(&lock);
    return succeeded;
}

/* What was posted to one port, in its order: what is left moves up. */
static DWORD take_posted(HANDLE port, struct entry *entries, DWORD count)
{
    unsigned left = 0;
    DWORD filled = 0;
    for (unsigned i = 0; i < posts; i++) {
        if (posted[i].port == port && filled < count)
            entries[filled++] = posted[i].entry;
        else
            posted[left++] = posted[i];
    }
    posts = left;
    return filled;
}

/* What was posted to a port goes with it. */
EXPORT BOOL CloseHandle(HANDLE handle)
{
    if (__atomic_load_n(&posts, __ATOMIC_RELAXED)) {
        struct entry gone[MAX_POSTED];
        pthread_mutex_lock(&lock);
        take_posted(handle, gone, MAX_POSTED);
        pthread_mutex_unlock(&lock);
    }
    return 1;
}

EXPORT BOOL GetQueuedCompletionStatusEx(HANDLE port, struct entry *entries, DWORD count, DWORD *removed, DWORD milliseconds, BOOL alertable)
{
    (void)alertable;
    struct timespec until = {0};
    pthread_mutex_lock(&lock);
    DWORD filled = take_posted(port, entries, count);
    while (!filled && !quota && milliseconds) {
        if (!until.tv_sec) {
            clock_gettime(CLOCK_REALTIME, &until);
            until.tv_sec += milliseconds == INFINITE ? 3600 : milliseconds / 1000 + 1;
        }
        if (pthread_cond_timedwait(&changed, &lock, &until))
            milliseconds = 0;
        filled = take_posted(port, entries, count);
    }
    while (filled < count && quota && jobs) {
        entries[filled++] = (struct entry){keys[next_job], 4711, 0, kind};
        next_job = next_job + 1 == jobs ? 0 : next_job + 1;
        quota--;
    }
    pthread_mutex_unlock(&lock);
    *removed = filled;
    return filled != 0;
}

/* For the benchmarks: forget all jobs; deliver so many messages more, of that kind from now on. */
EXPORT void null_forget_jobs(void)
{
    pthread_mutex_lock(&lock);
    jobs = next_job = posts = 0;
    quota = 0;
    kind = NEW_PROCESS;
    pthread_mutex_unlock(&lock);
}

EXPORT void null_deliver(uint64_t messages)
{
    pthread_mutex_lock(&lock);
    quota += messages;
    pthread_cond_broadcast(&changed);
    pthread_mutex_unlock(&lock);
}

EXPORT void null_deliver_kind(DWORD messages_kind) { kind = messages_kind; }
