namespace JobGen;

/// <summary>Says what to do when a security descriptor is not accepted.</summary>
internal static class SecurityErrors
{
    private const string Form = "SDDL is owner, group and lists of entries, as D:P(A;;GA;;;SY)(A;;GA;;;BA).";

    internal static JobException Sddl(int error, string sddl) => JobException.For(
        $"the SDDL '{sddl}'",
        error,
        "ConvertStringSecurityDescriptorToSecurityDescriptorW",
        error switch
        {
            Win32Errors.InvalidAcl => "An access control list in it is not well formed: each entry is "
                + "(type;flags;rights;object;inherited object;account). " + Form,
            Win32Errors.InvalidSid => "An account in it is not a SID: write a SID as S-1-5-32-544, or its two-letter alias as BA. " + Form,
            Win32Errors.NoneMapped => "An account in it does not exist on this machine: name it by its SID. " + Form,
            Win32Errors.InvalidParameter or Win32Errors.InvalidSecurityDescriptor => "It is not well formed. " + Form,
            _ => Form,
        });
}
