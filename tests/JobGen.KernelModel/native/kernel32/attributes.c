#include "../forward.h"

FORWARD(BOOL, InitializeProcThreadAttributeList, (void *list, DWORD count, DWORD flags, SIZE_T *size), (list, count, flags, size))

FORWARD(BOOL, UpdateProcThreadAttribute,
        (void *list, DWORD flags, ULONG_PTR attribute, void *value, SIZE_T size, void *previous, SIZE_T *returned),
        (list, flags, attribute, value, size, previous, returned))

FORWARD_VOID(DeleteProcThreadAttributeList, (void *list), (list))
