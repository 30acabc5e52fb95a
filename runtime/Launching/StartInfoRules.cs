using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Runtime.Versioning;

namespace JobGen.Launching;

/// <summary>Refuses what a launch in a job cannot honour, so that nothing that was asked for is silently left out.</summary>
internal static class StartInfoRules
{
    private const string OtherUser = "the logon service creates processes of other users, in a job of its own: start a helper as that "
        + "user, and let it create the job";

    internal static void Check(ProcessStartInfo startInfo, NewStartInfoMembers members, PipedStreams streams)
    {
        Refuse(startInfo.UseShellExecute, nameof(startInfo.UseShellExecute), "the shell starts the process outside of the caller's "
            + "control, so it would not be in the job from its first instruction. To open a document, start its program with the document "
            + "as argument");
        Refuse(startInfo.Verb.Length > 0, nameof(startInfo.Verb), "verbs belong to the shell (runas asks for elevation, which needs "
            + "UseShellExecute)");
        Refuse(startInfo.ErrorDialog, nameof(startInfo.ErrorDialog), "only the shell shows one: a launch that fails throws");
        Refuse(startInfo.UserName.Length > 0, nameof(startInfo.UserName), OtherUser);

        // These exist on Windows only; elsewhere nobody can have set them.
        if (OperatingSystem.IsWindows())
        {
            RefuseOtherUser(startInfo);
        }

        Refuse(members.KillOnParentExit?.Invoke(startInfo) == true, "KillOnParentExit", "it would put the process into one more job; "
            + "KillOnJobClose on the policy ends it with the last handle of this one");
        Refuse(members.StartDetached?.Invoke(startInfo) == true, "StartDetached", "it would also replace streams that are not redirected; "
            + "JobStartOptions.NoConsole starts the process without a console");
        CheckConsistency(startInfo, members, streams);
    }

    [SupportedOSPlatform("windows")]
    private static void RefuseOtherUser(ProcessStartInfo startInfo)
    {
        Refuse(startInfo.Domain.Length > 0, nameof(startInfo.Domain), OtherUser);
        Refuse(startInfo.Password is not null, nameof(startInfo.Password), OtherUser);
        Refuse(startInfo.PasswordInClearText is not null, nameof(startInfo.PasswordInClearText), OtherUser);
        Refuse(startInfo.LoadUserProfile, nameof(startInfo.LoadUserProfile), OtherUser);
        Refuse(startInfo.UseCredentialsForNetworkingOnly, nameof(startInfo.UseCredentialsForNetworkingOnly), OtherUser);
    }

    private static void Refuse(bool isSet, string member, string reason)
    {
        if (isSet)
        {
            throw new NotSupportedException($"ProcessStartInfo.{member} cannot be honoured in a job: {reason}.");
        }
    }

    private static void CheckConsistency(ProcessStartInfo startInfo, NewStartInfoMembers members, PipedStreams streams)
    {
        if (startInfo.Arguments.Length > 0 && startInfo.ArgumentList.Count > 0)
        {
            throw new InvalidOperationException("Both ProcessStartInfo.Arguments and ArgumentList are set: only one of them can be.");
        }

        CheckEncoding(startInfo.StandardInputEncoding is not null, streams.Input, "Input");
        CheckEncoding(startInfo.StandardOutputEncoding is not null, streams.Output, "Output");
        CheckEncoding(startInfo.StandardErrorEncoding is not null, streams.Error, "Error");
        CheckHandle(members.StandardInputHandle?.Invoke(startInfo), streams.Input, "Input");
        CheckHandle(members.StandardOutputHandle?.Invoke(startInfo), streams.Output, "Output");
        CheckHandle(members.StandardErrorHandle?.Invoke(startInfo), streams.Error, "Error");
    }

    private static void CheckHandle(SafeHandle? handle, bool redirected, string stream)
    {
        if (handle is not null && redirected)
        {
            throw new InvalidOperationException(
                $"Both ProcessStartInfo.Standard{stream}Handle and RedirectStandard{stream} are set: only one of them can be.");
        }
    }

    private static void CheckEncoding(bool isSet, bool redirected, string stream)
    {
        if (isSet && !redirected)
        {
            throw new InvalidOperationException($"ProcessStartInfo.Standard{stream}Encoding is set, but RedirectStandard{stream} is not.");
        }
    }
}
