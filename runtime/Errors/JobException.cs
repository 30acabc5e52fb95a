using System.ComponentModel;

namespace JobGen;

/// <summary>A Windows call on a job object failed.</summary>
/// <remarks>
/// <see cref="Win32Exception.NativeErrorCode"/> holds the Windows error code. The message is JobGen's own text: it names
/// the call, the limit where one is concerned, the error, and what to do about it.
/// </remarks>
public sealed class JobException : Win32Exception
{
    /// <summary>Creates an exception for a failed Windows call.</summary>
    /// <param name="error">The Windows error code, read right after the call.</param>
    /// <param name="function">The Windows function that failed, as <c>SetInformationJobObject</c>.</param>
    /// <param name="limit">The limit that was being set or read, or <see langword="null"/> where none is concerned.</param>
    /// <param name="remedy">What the caller can do, as one or more whole sentences.</param>
    /// <param name="innerException">A further failure that belongs to this one.</param>
    public JobException(int error, string function, string? limit = null, string? remedy = null, Exception? innerException = null)
        : this(error, function, limit, limit, remedy, innerException)
    {
    }

    private JobException(int error, string function, string? subject, string? limit, string? remedy, Exception? innerException)
        : base(error, ComposeMessage(error, function, subject, remedy))
    {
        Function = function;
        Limit = limit;
        Remedy = remedy;
        InnerFailure = innerException;
    }

    /// <summary>The Windows function that failed.</summary>
    public string Function { get; }

    /// <summary>The limit that was being set or read, or <see langword="null"/> where none is concerned.</summary>
    /// <remarks>
    /// As <c>JobMemoryLimit</c>; several, separated by commas, where Windows does not tell which of them it refused; the
    /// information class, as <c>JobObjectExtendedLimitInformation</c>, where a query failed.
    /// </remarks>
    public string? Limit { get; }

    /// <summary>What to do about it, or <see langword="null"/> where nothing is known.</summary>
    public string? Remedy { get; }

    /// <summary>A further failure that belongs to this one, or <see langword="null"/>.</summary>
    /// <remarks><see cref="Win32Exception"/> has no constructor that takes both an error code and an inner exception.</remarks>
    public Exception? InnerFailure { get; }

    /// <summary>An exception for a call that concerned something else than a limit, which the message names.</summary>
    internal static JobException For(
        string? subject, int error, string function, string? remedy = null, Exception? innerException = null) =>
        new(error, function, subject, limit: null, remedy, innerException);

    private static string ComposeMessage(int error, string function, string? subject, string? remedy)
    {
        string failure = subject is null ? $"{function} failed" : $"{function} failed for {subject}";
        string message = $"{failure}: {Win32Errors.Describe(error)}";
        return remedy is null ? message : $"{message} {remedy}";
    }
}
