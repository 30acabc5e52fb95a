namespace JobGen.Model;

/// <summary>Which handles a child gets: those of the list, or without one every inheritable handle of the moment.</summary>
internal static class Inheritance
{
    internal static int Check(ModelKernel kernel, ModelLaunch launch)
    {
        if (launch.HandleList is not { } list)
        {
            return Win32Error.Success;
        }

        bool valid = launch.InheritsHandles
            && (list.Distinct().Count() == list.Count || !kernel.Options.RepeatedInheritedHandleRefused)
            && list.All(handle => IsInheritable(kernel, handle));
        return valid ? Win32Error.Success : Win32Error.InvalidParameter;
    }

    /// <summary>Gives the child its own handles to what it inherits; its standard streams are real pipes.</summary>
    internal static void Apply(ModelKernel kernel, ModelLaunch launch, ModelProcess child)
    {
        if (!launch.InheritsHandles)
        {
            return;
        }

        IEnumerable<nint> inherited = launch.HandleList ?? [.. kernel.Handles.Inheritable(), .. kernel.Descriptors.Inheritable()];
        bool standard = (launch.StartupFlags & StartupInformation.UseStandardHandles) != 0;
        foreach (nint handle in inherited.Distinct())
        {
            if (LinuxDescriptors.IsDescriptor(handle))
            {
                child.InheritDescriptor((int)handle, standard ? StreamsOf(launch, handle) : []);
            }
            else
            {
                child.Inherit(handle, kernel.Handles[handle].Object!);
            }
        }
    }

    private static IEnumerable<int> StreamsOf(ModelLaunch launch, nint handle) =>
        Enumerable.Range(0, launch.StandardHandles.Count).Where(index => launch.StandardHandles[index] == handle);

    private static bool IsInheritable(ModelKernel kernel, nint handle) => LinuxDescriptors.IsDescriptor(handle)
        ? LinuxDescriptors.IsInheritable((int)handle)
        : kernel.Handles.Contains(handle) && kernel.Handles[handle].Inherit;
}
