namespace JobGen.NativeApi;

/// <summary>jobapi2.h. Handles are raw: the caller holds them for the length of the call.</summary>
/// <remarks>Generators do not see each other's output, so the imports are what LibraryImport would make of them.</remarks>
[global::Microsoft.CodeAnalysis.Embedded]
internal static unsafe class JobApi2
{
    internal static bool TrySet(
        global::System.IntPtr job, int informationClass, void* information, int length, out int lastError)
    {
        int succeeded = SetInformationJobObject(job, informationClass, information, unchecked((uint)length));
        lastError = succeeded != 0 ? 0 : global::System.Runtime.InteropServices.Marshal.GetLastSystemError();
        return succeeded != 0;
    }

    internal static bool TryQuery(
        global::System.IntPtr job, int informationClass, void* information, int length, out int lastError)
    {
        int succeeded = QueryInformationJobObject(job, informationClass, information, unchecked((uint)length), null);
        lastError = succeeded != 0 ? 0 : global::System.Runtime.InteropServices.Marshal.GetLastSystemError();
        return succeeded != 0;
    }

#pragma warning disable SYSLIB1054
    [global::System.Runtime.InteropServices.DllImport("kernel32.dll", ExactSpelling = true)]
    [global::System.Runtime.InteropServices.DefaultDllImportSearchPaths(
        global::System.Runtime.InteropServices.DllImportSearchPath.System32)]
    internal static extern int SetInformationJobObject(
        global::System.IntPtr job, int informationClass, void* information, uint length);

    [global::System.Runtime.InteropServices.DllImport("kernel32.dll", ExactSpelling = true)]
    [global::System.Runtime.InteropServices.DefaultDllImportSearchPaths(
        global::System.Runtime.InteropServices.DllImportSearchPath.System32)]
    internal static extern int QueryInformationJobObject(
        global::System.IntPtr job, int informationClass, void* information, uint length, uint* returnLength);
#pragma warning restore SYSLIB1054
}
