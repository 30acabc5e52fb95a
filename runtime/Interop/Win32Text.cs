using System.Runtime.InteropServices;

namespace JobGen.Interop;

/// <summary>Reads text from functions that return its length, or the size they need where the buffer is too small.</summary>
internal static unsafe class Win32Text
{
    private const int UsualPath = 260;

    /// <summary>In characters: no path and no variable of Windows is longer.</summary>
    private const uint Longest = 32_768;

    internal delegate uint Reader<TState>(TState state, char* buffer, uint size);

    /// <param name="state">Handed to <paramref name="read"/> and <paramref name="fail"/>.</param>
    /// <param name="read">Calls the function.</param>
    /// <param name="fail">Makes the exception of its error.</param>
    /// <param name="expected">Returned itself where the text is the same.</param>
    internal static string Read<TState>(
        TState state, Reader<TState> read, Func<int, TState, Exception> fail, string? expected = null)
    {
        char* small = stackalloc char[UsualPath];
        uint length = read(state, small, UsualPath);
        int error = Marshal.GetLastSystemError();
        if (length is > 0 and < UsualPath)
        {
            ReadOnlySpan<char> text = new(small, (int)length);
            return text.SequenceEqual(expected) ? expected! : text.ToString();
        }

        while (length is not 0 and <= Longest)
        {
            uint size = length + 1;
            char[] large = new char[size];
            fixed (char* buffer = large)
            {
                length = read(state, buffer, size);
            }

            error = Marshal.GetLastSystemError();

            // What is read can have grown between two calls.
            if (length > 0 && length < size)
            {
                return new string(large, 0, (int)length);
            }
        }

        throw fail(length == 0 ? error : Win32Errors.FilenameExceedsRange, state);
    }
}
