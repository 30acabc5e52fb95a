#include "../forward.h"

/* Both return a DWORD that is not zero on success, not a BOOL. */
FORWARD(DWORD, SetIoRateControlInformationJobObject, (HANDLE job, void *information), (job, information))

FORWARD(DWORD, QueryIoRateControlInformationJobObject,
        (HANDLE job, const WCHAR *volume, void **blocks, DWORD *count), (job, volume, blocks, count))

FORWARD_VOID(FreeMemoryJobObject, (void *buffer), (buffer))
