#include "../forward.h"

FORWARD(HANDLE, CreateJobObjectW, (void *attributes, const WCHAR *name), (attributes, name))

FORWARD(HANDLE, OpenJobObjectW, (DWORD access, BOOL inherit, const WCHAR *name), (access, inherit, name))

FORWARD(BOOL, AssignProcessToJobObject, (HANDLE job, HANDLE process), (job, process))

FORWARD(BOOL, IsProcessInJob, (HANDLE process, HANDLE job, BOOL *result), (process, job, result))

FORWARD(BOOL, TerminateJobObject, (HANDLE job, DWORD exit_code), (job, exit_code))

FORWARD(BOOL, SetInformationJobObject, (HANDLE job, int32_t class, void *information, DWORD length),
        (job, class, information, length))

FORWARD(BOOL, QueryInformationJobObject, (HANDLE job, int32_t class, void *information, DWORD length, DWORD *returned),
        (job, class, information, length, returned))
