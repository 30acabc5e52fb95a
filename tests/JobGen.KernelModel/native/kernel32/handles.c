#include "../forward.h"

FORWARD(BOOL, CloseHandle, (HANDLE object), (object))

FORWARD(BOOL, DuplicateHandle,
        (HANDLE source_process, HANDLE source, HANDLE target_process, HANDLE *target, DWORD access, BOOL inherit, DWORD options),
        (source_process, source, target_process, target, access, inherit, options))

FORWARD(BOOL, GetHandleInformation, (HANDLE object, DWORD *flags), (object, flags))

FORWARD(BOOL, SetHandleInformation, (HANDLE object, DWORD mask, DWORD flags), (object, mask, flags))

FORWARD(BOOL, CompareObjectHandles, (HANDLE first, HANDLE second), (first, second))

/* The last error lives in errno alone: the model keeps no copy that could disagree with it. */
JOBGEN_EXPORT void SetLastError(DWORD error)
{
    errno = (int)error;
}

JOBGEN_EXPORT DWORD GetLastError(void)
{
    return (DWORD)errno;
}
