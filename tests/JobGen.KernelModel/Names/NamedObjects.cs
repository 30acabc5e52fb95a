namespace JobGen.Model;

/// <summary>Creating and opening by name, the same for every kind of object.</summary>
internal static class NamedObjects
{
    /// <summary>A new object, or the one of that name with 183; 6 where another kind of object has the name.</summary>
    internal static unsafe nint Create<T>(ModelKernel kernel, char* name, void* attributes, Func<ModelKernel, T> make, out int error)
        where T : KernelObject
    {
        SecurityAttributes wanted = SecurityAttributes.Read(attributes);
        string fullName = string.Empty;
        bool named = name is not null && *name != '\0';
        if (named)
        {
            error = ObjectNames.Resolve(new string(name), out fullName);
            if (error != Win32Error.Success)
            {
                return 0;
            }

            if (kernel.Names.Find(fullName) is { } existing)
            {
                if (existing is not T same)
                {
                    error = Win32Error.InvalidHandle;
                    return 0;
                }

                bool granted = same.Security is null || same.Security.Grants(same.AllAccess, same.AllAccess);
                error = granted ? Win32Error.AlreadyExists : Win32Error.AccessDenied;
                return granted ? kernel.Handles.Add(same, same.AllAccess, wanted.Inherit) : 0;
            }
        }

        error = Win32Error.Success;
        T created = make(kernel);
        created.Security = wanted.Descriptor;
        if (named)
        {
            kernel.Names.Add(fullName, created);
        }

        return kernel.Handles.Add(created, created.AllAccess, wanted.Inherit);
    }

    internal static unsafe nint Open<T>(ModelKernel kernel, char* name, uint access, bool inherit, out int error)
        where T : KernelObject
    {
        if (name is null)
        {
            error = Win32Error.InvalidParameter;
            return 0;
        }

        error = ObjectNames.Resolve(new string(name), out string fullName);
        if (error != Win32Error.Success)
        {
            return 0;
        }

        KernelObject? found = kernel.Names.Find(fullName);
        error = found switch
        {
            null => Win32Error.FileNotFound,
            not T => Win32Error.InvalidHandle,
            { Security: { } security } when !security.Grants(access, found.AllAccess) => Win32Error.AccessDenied,
            _ => Win32Error.Success,
        };
        return error == Win32Error.Success ? kernel.Handles.Add(found!, AccessRights.Map(access, found!.AllAccess), inherit) : 0;
    }
}
