namespace JobGen.Model;

/// <summary>
/// One call on its way through the model: holds the lock from <see cref="Enter"/> to the method that leaves, and puts the
/// error where the C library picks it up. Allocates nothing while recording is off.
/// </summary>
internal unsafe ref struct Call
{
    private readonly ModelFunction _function;
    private readonly int* _error;
    private readonly long _number;
    private readonly long[]? _arguments;
    private readonly byte[]? _input;

    private Call(
        ModelKernel kernel, ModelFunction function, int* error, bool canFail, ReadOnlySpan<long> arguments, ReadOnlySpan<byte> input)
    {
        Kernel = kernel;
        _function = function;
        _error = error;
        OrderedError = kernel.Journal.Enter(function, canFail);
        _number = kernel.Journal.Total;
        if (kernel.Journal.Recording)
        {
            _arguments = arguments.ToArray();
            _input = input.ToArray();
        }
    }

    internal ModelKernel Kernel { get; }

    /// <summary>The error that a test ordered for this call, or 0: the call has to fail with it and do nothing.</summary>
    internal int OrderedError { get; }

    internal static Call Enter(
        ModelFunction function, int* error, ReadOnlySpan<long> arguments, ReadOnlySpan<byte> input = default, bool canFail = true)
    {
        ModelKernel kernel = ModelKernel.Current;
        Monitor.Enter(kernel.Gate);
        kernel.CallHook?.Invoke(function);
        return new Call(kernel, function, error, canFail, arguments, input);
    }

    /// <summary>Ends a function that returns a BOOL.</summary>
    internal readonly int Leave(int status, ReadOnlySpan<byte> output = default)
    {
        int result = status == Win32Error.Success ? 1 : 0;
        Leave(result, status == Win32Error.Success ? null : status, output);
        return result;
    }

    /// <summary>Ends a function that returns a handle, zero for failure; on success an error of 0 is left out of errno.</summary>
    internal readonly nint LeaveHandle(nint handle, int status)
    {
        Leave(handle, handle == 0 || status != Win32Error.Success ? status : null, default);
        return handle;
    }

    /// <summary>Ends a function with any other result; a null error leaves the caller's last error alone.</summary>
    internal readonly void Leave(long result, int? error, ReadOnlySpan<byte> output = default)
    {
        if (error is { } code)
        {
            *_error = code;
        }

        CallJournal journal = Kernel.Journal;
        if (_arguments is not null && _input is not null && journal.Recording)
        {
            journal.Record(new CallRecord
            {
                Number = _number,
                Function = _function,
                Arguments = _arguments,
                Input = _input,
                Output = output.ToArray(),
                Result = result,
                Error = error ?? Win32Error.Success,
                Injected = OrderedError != Win32Error.Success,
                ThreadId = Environment.CurrentManagedThreadId,
            });
        }

        Monitor.Exit(Kernel.Gate);
    }
}
