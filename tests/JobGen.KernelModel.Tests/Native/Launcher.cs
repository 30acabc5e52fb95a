using System.Runtime.InteropServices;
using System.Text;

namespace JobGen.Model.Tests.Native;

/// <summary>CreateProcessW with an attribute list, as plain as it can be.</summary>
internal sealed unsafe class Launcher
{
    internal const uint Suspended = 4;
    internal const uint UseStandardHandles = 0x100;
    private const uint ExtendedStartupInfoPresent = 0x80000;
    private const uint UnicodeEnvironment = 0x400;
    private const nuint HandleListAttribute = 0x20002;
    private const nuint JobListAttribute = 0x2000D;

    internal string? Application { get; init; } = @"C:\tools\a.exe";

    internal string CommandLine { get; init; } = "\"C:\\tools\\a.exe\" one";

    internal uint Flags { get; init; }

    internal bool Inherit { get; init; }

    internal string? Environment { get; init; }

    internal nint[] Jobs { get; init; } = [];

    internal nint[]? Handles { get; init; }

    /// <summary>Standard handles; null without STARTF_USESTDHANDLES.</summary>
    internal nint[]? Standard { get; init; }

    /// <summary>The size that STARTUPINFO claims.</summary>
    internal int Size { get; init; } = 112;

    internal nint Process { get; private set; }

    internal nint Thread { get; private set; }

    internal uint ProcessId { get; private set; }

    /// <summary>The command line as it is after the call.</summary>
    internal string LeftCommandLine { get; private set; } = string.Empty;

    internal int Start()
    {
        nuint size = 0;
        _ = Kernel32.InitializeProcThreadAttributeList(null, 2, 0, &size);
        byte* list = stackalloc byte[(int)size];
        _ = Kernel32.InitializeProcThreadAttributeList(list, 2, 0, &size);
        char[] line = [.. CommandLine, '\0'];
        byte* startup = stackalloc byte[112];
        new Span<byte>(startup, 112).Clear();
        *(int*)startup = Size;
        *(byte**)(startup + 104) = list;
        if (Standard is not null)
        {
            *(uint*)(startup + 60) = UseStandardHandles;
            Standard.CopyTo(new Span<nint>(startup + 80, 3));
        }

        byte* information = stackalloc byte[24];
        fixed (nint* jobs = Jobs, handles = Handles)
        fixed (char* application = Application, environment = Environment, commandLine = line)
        {
            int error = Jobs.Length > 0 ? Add(list, JobListAttribute, jobs, Jobs.Length) : 0;
            if (error == 0 && Handles is not null)
            {
                error = Add(list, HandleListAttribute, handles, Handles.Length);
            }

            if (error == 0)
            {
                int succeeded = Kernel32.CreateProcessW(
                    application,
                    commandLine,
                    null,
                    null,
                    Inherit ? 1 : 0,
                    Flags | ExtendedStartupInfoPresent | UnicodeEnvironment,
                    environment,
                    null,
                    startup,
                    information);
                error = Marshal.GetLastSystemError();
                error = succeeded != 0 ? 0 : error;
            }

            Kernel32.DeleteProcThreadAttributeList(list);
            LeftCommandLine = new StringBuilder().Append(line).ToString().TrimEnd('\0');
            if (error == 0)
            {
                Process = *(nint*)information;
                Thread = *(nint*)(information + 8);
                ProcessId = *(uint*)(information + 16);
            }

            return error;
        }
    }

    private static int Add(void* list, nuint attribute, nint* values, int count)
    {
        int succeeded = Kernel32.UpdateProcThreadAttribute(list, 0, attribute, values, (nuint)(count * sizeof(nint)), null, null);
        int error = Marshal.GetLastSystemError();
        return succeeded != 0 ? 0 : error;
    }
}
