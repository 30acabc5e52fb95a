#include "../forward.h"

FORWARD(BOOL, CreateProcessW,
        (const WCHAR *application, WCHAR *command_line, void *process_attributes, void *thread_attributes, BOOL inherit,
         DWORD flags, void *environment, const WCHAR *directory, void *startup, void *information),
        (application, command_line, process_attributes, thread_attributes, inherit, flags, environment, directory, startup,
         information))

FORWARD(HANDLE, OpenProcess, (DWORD access, BOOL inherit, DWORD id), (access, inherit, id))

FORWARD_NO_ARGUMENTS(HANDLE, GetCurrentProcess)

FORWARD_NO_ARGUMENTS(DWORD, GetCurrentProcessId)

FORWARD_NO_ARGUMENTS(HANDLE, GetCurrentThread)

FORWARD(DWORD, GetProcessId, (HANDLE process), (process))

FORWARD(BOOL, TerminateProcess, (HANDLE process, DWORD exit_code), (process, exit_code))

FORWARD(BOOL, GetExitCodeProcess, (HANDLE process, DWORD *exit_code), (process, exit_code))

FORWARD(BOOL, GetProcessTimes, (HANDLE process, void *creation, void *exit, void *kernel, void *user),
        (process, creation, exit, kernel, user))

FORWARD(BOOL, QueryFullProcessImageNameW, (HANDLE process, DWORD flags, WCHAR *name, DWORD *length), (process, flags, name, length))

FORWARD(BOOL, K32GetProcessMemoryInfo, (HANDLE process, void *counters, DWORD size), (process, counters, size))

FORWARD(DWORD, ResumeThread, (HANDLE thread), (thread))

FORWARD(DWORD, SuspendThread, (HANDLE thread), (thread))
