namespace JobGen.Model;

/// <summary>DuplicateHandle: within the caller, or from the caller into one of the model's processes.</summary>
internal static class HandleDuplication
{
    private const uint CloseSource = 1;
    private const uint SameAccess = 2;

    internal static int Duplicate(
        ModelKernel kernel, ModelProcess from, nint source, ModelProcess to, uint access, bool inherit, uint options, out nint made)
    {
        made = 0;
        if (!ReferenceEquals(from, kernel.CurrentProcess))
        {
            return Win32Error.NotSupported;
        }

        if (LinuxDescriptors.IsDescriptor(source))
        {
            bool duplicated = kernel.Descriptors.TryDuplicate((int)source, inherit, out int descriptor);
            made = descriptor;
            return duplicated ? Win32Error.Success : Win32Error.InvalidHandle;
        }

        bool self = source == ModelKernel.CurrentProcessHandle;
        if (!self && !kernel.Handles.Contains(source))
        {
            return Win32Error.InvalidHandle;
        }

        HandleEntry entry = self ? new HandleEntry { Object = from, Access = AccessRights.ProcessAll } : kernel.Handles[source];
        uint wanted = (options & SameAccess) != 0 ? entry.Access : AccessRights.Map(access, entry.Object!.AllAccess);
        if (ReferenceEquals(to, kernel.CurrentProcess))
        {
            made = kernel.Handles.Add(entry.Object!, wanted, inherit);
        }
        else
        {
            made = source;
            to.Inherit(source, entry.Object!);
        }

        return (options & CloseSource) != 0 ? kernel.Handles.Close(source) : Win32Error.Success;
    }
}
