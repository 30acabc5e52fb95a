using System.Runtime.InteropServices;

namespace JobGen.Model;

/// <summary>Reads and checks the arguments of CreateProcessW.</summary>
internal static unsafe class LaunchReader
{
    private const int LongestCommandLine = 32767;

    internal static int Read(
        ModelKernel kernel,
        char* application,
        char* commandLine,
        int inherit,
        uint flags,
        void* environment,
        char* directory,
        void* startup,
        out ModelLaunch launch)
    {
        launch = null!;
        bool extended = (flags & CreationFlags.ExtendedStartupInfoPresent) != 0;
        StartupInformation information = new(startup, extended);
        bool valid = information.HasExpectedSize
            && (application is not null || commandLine is not null)
            && (flags & (CreationFlags.NewConsole | CreationFlags.DetachedProcess))
                != (CreationFlags.NewConsole | CreationFlags.DetachedProcess)
            && (information.Attributes is null || information.Attributes->IsAlive);
        if (!valid)
        {
            return Win32Error.InvalidParameter;
        }

        string? line = Abi.Wire.ReadString(commandLine);
        if (line?.Length > LongestCommandLine - 1)
        {
            return Win32Error.FilenameExceedsRange;
        }

        Dictionary<nuint, byte[]> attributes = ReadAttributes(information.Attributes);
        int error = ReadJobs(kernel, attributes, out ModelJob[]? jobs);
        launch = new ModelLaunch
        {
            ApplicationName = Abi.Wire.ReadString(application),
            CommandLine = line,
            CreationFlags = flags,
            InheritsHandles = inherit != 0,
            Environment = ReadEnvironment(environment, (flags & CreationFlags.UnicodeEnvironment) != 0),
            CurrentDirectory = Abi.Wire.ReadString(directory),
            StartupFlags = information.Flags,
            ShowWindow = information.ShowWindow,
            StandardHandles = information.StandardHandles,
            HandleList = attributes.TryGetValue(AttributeList.HandleListAttribute, out byte[]? handles)
                ? [.. MemoryMarshal.Cast<byte, nint>(handles)]
                : null,
            JobList = jobs,
            Attributes = attributes,
        };
        return error != Win32Error.Success ? error : Inheritance.Check(kernel, launch);
    }

    private static Dictionary<nuint, byte[]> ReadAttributes(AttributeList* list)
    {
        Dictionary<nuint, byte[]> values = [];
        for (uint i = 0; list is not null && i < list->Count; i++)
        {
            values.Add((*list)[i].Attribute, (*list)[i].ReadValue());
        }

        return values;
    }

    private static int ReadJobs(ModelKernel kernel, Dictionary<nuint, byte[]> attributes, out ModelJob[]? jobs)
    {
        jobs = null;
        if (!attributes.TryGetValue(AttributeList.JobListAttribute, out byte[]? value))
        {
            return Win32Error.Success;
        }

        ReadOnlySpan<nint> handles = MemoryMarshal.Cast<byte, nint>(value);
        jobs = new ModelJob[handles.Length];
        for (int i = 0; i < handles.Length; i++)
        {
            int error = kernel.Handles.Find(handles[i], AccessRights.JobAssignProcess, out jobs[i]);
            if (error != Win32Error.Success)
            {
                return error;
            }
        }

        return Win32Error.Success;
    }

    /// <summary>Strings up to an empty one; without the flag they are single bytes.</summary>
    private static List<string>? ReadEnvironment(void* block, bool unicode)
    {
        if (block is null)
        {
            return null;
        }

        List<string> strings = [];
        for (char* next = (char*)block; unicode && *next != '\0'; next += strings[^1].Length + 1)
        {
            strings.Add(new string(next));
        }

        for (byte* next = (byte*)block; !unicode && *next != 0; next += strings[^1].Length + 1)
        {
            strings.Add(Marshal.PtrToStringAnsi((nint)next)!);
        }

        return strings;
    }
}
