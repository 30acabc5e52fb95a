#include "../forward.h"

FORWARD(int32_t, MultiByteToWideChar,
        (DWORD code_page, DWORD flags, const char *text, int32_t bytes, WCHAR *wide, int32_t chars),
        (code_page, flags, text, bytes, wide, chars))

FORWARD(int32_t, WideCharToMultiByte,
        (DWORD code_page, DWORD flags, const WCHAR *wide, int32_t chars, char *text, int32_t bytes, const char *default_char,
         BOOL *used_default),
        (code_page, flags, wide, chars, text, bytes, default_char, used_default))

FORWARD(BOOL, GetCPInfo, (DWORD code_page, void *information), (code_page, information))
