/*
 * Each export hands its arguments to a function of the managed model and then carries the model's error code into errno,
 * where Marshal.GetLastSystemError() looks for it on Linux. Setting errno has to be the last thing before the return.
 * A function that succeeds leaves the code alone, as Windows does, unless the model writes another one.
 */
#ifndef JOBGEN_FORWARD_H
#define JOBGEN_FORWARD_H

#include <errno.h>
#include <stdint.h>

typedef int32_t BOOL;
typedef int32_t NTSTATUS;
typedef uint32_t DWORD;
typedef uint16_t WORD;
typedef uint16_t WCHAR;
typedef void *HANDLE;
typedef uintptr_t ULONG_PTR;
typedef uintptr_t SIZE_T;

/* What a function answers that the model has not bound: the Windows error of a missing procedure. */
#define ERROR_PROC_NOT_FOUND 127

#define JOBGEN_EXPORT __attribute__((visibility("default")))
#define UNPACK(...) __VA_ARGS__

/* FORWARD(BOOL, CloseHandle, (HANDLE object), (object)) */
#define FORWARD(type, name, parameters, arguments)                                      \
    static type (*model_##name)(int32_t *, UNPACK parameters);                          \
    JOBGEN_EXPORT void bind_##name(void *function) { model_##name = function; }         \
    JOBGEN_EXPORT type name(UNPACK parameters)                                          \
    {                                                                                   \
        int32_t forwarded_error = errno;                                                \
        type forwarded_result = 0;                                                      \
        if (model_##name)                                                               \
            forwarded_result = model_##name(&forwarded_error, UNPACK arguments);        \
        else                                                                            \
            forwarded_error = ERROR_PROC_NOT_FOUND;                                     \
        errno = forwarded_error;                                                        \
        return forwarded_result;                                                        \
    }

#define FORWARD_NO_ARGUMENTS(type, name)                                                \
    static type (*model_##name)(int32_t *);                                             \
    JOBGEN_EXPORT void bind_##name(void *function) { model_##name = function; }         \
    JOBGEN_EXPORT type name(void)                                                       \
    {                                                                                   \
        int32_t forwarded_error = errno;                                                \
        type forwarded_result = 0;                                                      \
        if (model_##name)                                                               \
            forwarded_result = model_##name(&forwarded_error);                          \
        else                                                                            \
            forwarded_error = ERROR_PROC_NOT_FOUND;                                     \
        errno = forwarded_error;                                                        \
        return forwarded_result;                                                        \
    }

#define FORWARD_VOID(name, parameters, arguments)                                       \
    static void (*model_##name)(int32_t *, UNPACK parameters);                          \
    JOBGEN_EXPORT void bind_##name(void *function) { model_##name = function; }         \
    JOBGEN_EXPORT void name(UNPACK parameters)                                          \
    {                                                                                   \
        int32_t forwarded_error = errno;                                                \
        if (model_##name)                                                               \
            model_##name(&forwarded_error, UNPACK arguments);                           \
        errno = forwarded_error;                                                        \
    }

#endif
