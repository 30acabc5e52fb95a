using System.Runtime.InteropServices;
using JobGen.Interop;

namespace JobGen.Launching;

/// <summary>What Windows says of a path that is to be launched.</summary>
internal static unsafe class ProgramFile
{
    private const uint INVALID_FILE_ATTRIBUTES = uint.MaxValue;
    private const uint FILE_ATTRIBUTE_DIRECTORY = 0x10;

    /// <summary>Looks for a file of that path.</summary>
    /// <returns>0 where there is one, else the Windows error; for a directory the one that CreateProcess has for it, 5.</returns>
    internal static int Find(string path)
    {
        int error = ReadAttributes(path, out uint attributes);
        return error != Win32Errors.Success || (attributes & FILE_ATTRIBUTE_DIRECTORY) == 0 ? error : Win32Errors.AccessDenied;
    }

    internal static bool IsDirectory(string path) =>
        ReadAttributes(path, out uint attributes) == Win32Errors.Success && (attributes & FILE_ATTRIBUTE_DIRECTORY) != 0;

    private static int ReadAttributes(string path, out uint attributes)
    {
        fixed (char* pointer = path)
        {
            attributes = Kernel32.GetFileAttributesW(pointer);
            int error = Marshal.GetLastSystemError();
            return attributes == INVALID_FILE_ATTRIBUTES ? error : Win32Errors.Success;
        }
    }
}
