using System.Diagnostics;
using System.Runtime.InteropServices;

namespace JobGen.Launching;

/// <summary>Makes launch requests from what callers pass to <c>Start</c>.</summary>
internal static class LaunchRequests
{
    private static readonly Lock s_environmentGate = new();

    internal static LaunchRequest From(string fileName, IEnumerable<string> arguments)
    {
        string program = ProgramPath.Resolve(fileName);
        string? interpreter = InterpreterOf(program);
        return new LaunchRequest
        {
            Program = program,
            Interpreter = interpreter,
            CommandLine = BuildCommandLine(program, interpreter, arguments),
        };
    }

    internal static LaunchRequest From(ProcessStartInfo startInfo, JobStartOptions options, NewStartInfoMembers members) =>
        From(startInfo, options, members, PipedStreams.Of(startInfo));

    /// <param name="startInfo">What the caller wants.</param>
    /// <param name="options">What else.</param>
    /// <param name="members">What newer versions of .NET add to it.</param>
    /// <param name="streams">The streams that are redirected to pipes, those of <paramref name="startInfo"/> included.</param>
    internal static LaunchRequest From(
        ProcessStartInfo startInfo, JobStartOptions options, NewStartInfoMembers members, PipedStreams streams)
    {
        StartInfoRules.Check(startInfo, members, streams);
        string program = ProgramPath.Resolve(startInfo.FileName);
        string? interpreter = InterpreterOf(program);
        return new LaunchRequest
        {
            Program = program,
            Interpreter = interpreter,
            CommandLine = BuildCommandLine(program, interpreter, startInfo),
            Environment = EnvironmentOf(startInfo),
            WorkingDirectory = CheckedDirectory(startInfo.WorkingDirectory),
            CreationFlags = Flags(startInfo, options, members),
            ShowWindow = startInfo.WindowStyle switch
            {
                ProcessWindowStyle.Hidden => CreationFlags.SW_HIDE,
                ProcessWindowStyle.Minimized => CreationFlags.SW_SHOWMINIMIZED,
                ProcessWindowStyle.Maximized => CreationFlags.SW_SHOWMAXIMIZED,
                _ => null,
            },
            Redirections = new StreamRedirections(
                streams.Input,
                streams.Output,
                streams.Error,
                startInfo.StandardInputEncoding,
                startInfo.StandardOutputEncoding,
                startInfo.StandardErrorEncoding,
                members.StandardInputHandle?.Invoke(startInfo),
                members.StandardOutputHandle?.Invoke(startInfo),
                members.StandardErrorHandle?.Invoke(startInfo)),
            OuterJobs = CopyOf(options.OuterJobs, nameof(options.OuterJobs)),
            InheritedHandles = CopyOf(HandlesOf(startInfo, options, members), nameof(options.InheritedHandles)),
        };
    }

    private static string EnvironmentOf(ProcessStartInfo startInfo)
    {
        // The first read fills the dictionary in the caller's object, which shows to other threads while it is half full.
        lock (s_environmentGate)
        {
            return EnvironmentBlock.Build(startInfo.Environment, HiddenVariables.Read());
        }
    }

    /// <summary>cmd.exe for a batch file, of the system directory: PATH and ComSpec can name another one.</summary>
    private static string? InterpreterOf(string program)
    {
        if (!BatchFile.IsBatchFile(program))
        {
            return null;
        }

        BatchFile.ThrowIfNotRunnable(program);
        return ProgramPath.SystemDirectory(program) + @"\cmd.exe";
    }

    private static char[] BuildCommandLine(string program, string? interpreter, ProcessStartInfo startInfo)
    {
        if (startInfo.Arguments.Length == 0)
        {
            return BuildCommandLine(program, interpreter, startInfo.ArgumentList);
        }

        return interpreter is null
            ? CommandLine.Build(program, startInfo.Arguments)
            : throw new ArgumentException(
                $"'{program}' is a batch file, and ProcessStartInfo.Arguments cannot be escaped for cmd.exe: pass ArgumentList, "
                + "or start cmd.exe itself with a command line that holds nothing from outside.",
                nameof(startInfo));
    }

    private static char[] BuildCommandLine(string program, string? interpreter, IEnumerable<string> arguments) =>
        interpreter is null ? CommandLine.Build(program, arguments) : BatchCommandLine.Build(interpreter, program, arguments);

    private static string? CheckedDirectory(string directory) =>
        directory.Contains('\0')
            ? throw new ArgumentException("ProcessStartInfo.WorkingDirectory holds a null character.", nameof(directory))
            : directory.Length == 0 ? null : directory;

    private static IEnumerable<SafeHandle>? HandlesOf(ProcessStartInfo startInfo, JobStartOptions options, NewStartInfoMembers members)
    {
        IEnumerable<SafeHandle>? more = members.InheritedHandles?.Invoke(startInfo);
        return more is null ? options.InheritedHandles : [.. options.InheritedHandles ?? [], .. more];
    }

    private static uint Flags(ProcessStartInfo startInfo, JobStartOptions options, NewStartInfoMembers members)
    {
        // The environment block is always UTF-16: without this flag Windows would read it as ANSI.
        uint flags = CreationFlags.CREATE_UNICODE_ENVIRONMENT;
        if (startInfo.CreateNoWindow)
        {
            flags |= CreationFlags.CREATE_NO_WINDOW;
        }

        if (options.CreateNewProcessGroup || (OperatingSystem.IsWindows() && startInfo.CreateNewProcessGroup))
        {
            flags |= CreationFlags.CREATE_NEW_PROCESS_GROUP;
        }

        if (options.NoConsole)
        {
            flags |= CreationFlags.DETACHED_PROCESS;
        }

        if (options.StartSuspended || members.StartSuspended?.Invoke(startInfo) == true)
        {
            flags |= CreationFlags.CREATE_SUSPENDED;
        }

        if (options.Breakaway)
        {
            flags |= CreationFlags.CREATE_BREAKAWAY_FROM_JOB;
        }

        return flags;
    }

    // A copy: the caller's list may change while the launch goes on.
    private static T[] CopyOf<T>(IEnumerable<T>? items, string parameter)
        where T : class
    {
        T[] copy = items is null ? [] : [.. items];
        foreach (T item in copy)
        {
            ArgumentNullException.ThrowIfNull(item, parameter);
        }

        return copy;
    }
}
