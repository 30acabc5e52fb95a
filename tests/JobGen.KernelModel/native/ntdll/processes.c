#include "../forward.h"

FORWARD(NTSTATUS, NtQueryInformationProcess,
        (HANDLE process, int32_t information_class, void *information, DWORD length, DWORD *return_length),
        (process, information_class, information, length, return_length))
