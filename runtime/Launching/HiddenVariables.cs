using System.Runtime.InteropServices;
using JobGen.Interop;

namespace JobGen.Launching;

/// <summary>
/// The variables that .NET leaves out of an environment: those whose names begin with an equals sign. Under names such as "=D:"
/// the C runtime and cmd.exe keep the current directory of each drive.
/// </summary>
/// <remarks>Source: https://devblogs.microsoft.com/oldnewthing/20100506-00/?p=14133</remarks>
internal static unsafe class HiddenVariables
{
    /// <summary>Those of the caller.</summary>
    /// <exception cref="JobException">GetEnvironmentStrings failed.</exception>
    internal static List<KeyValuePair<string, string?>> Read()
    {
        char* strings = Kernel32.GetEnvironmentStringsW();
        int error = Marshal.GetLastSystemError();
        if (strings is null)
        {
            throw LaunchErrors.ReadEnvironment(error);
        }

        List<KeyValuePair<string, string?>> variables = [];
        try
        {
            for (char* next = strings; *next != '\0';)
            {
                ReadOnlySpan<char> entry = MemoryMarshal.CreateReadOnlySpanFromNullTerminated(next);
                next += entry.Length + 1;
                int end = entry[0] == '=' ? entry[1..].IndexOf('=') + 1 : 0;
                if (end > 1)
                {
                    variables.Add(new(entry[..end].ToString(), entry[(end + 1)..].ToString()));
                }
            }

            return variables;
        }
        finally
        {
            // There is nothing to do about a refusal, and nothing of the launch depends on it.
            _ = Kernel32.FreeEnvironmentStringsW(strings);
        }
    }
}
