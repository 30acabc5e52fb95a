#include "../forward.h"

FORWARD(BOOL, ConvertStringSecurityDescriptorToSecurityDescriptorW,
        (const WCHAR *text, DWORD revision, void **descriptor, DWORD *size), (text, revision, descriptor, size))
