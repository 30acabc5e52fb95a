namespace JobGen.Model;

public sealed partial class ModelJob
{
    public uint UIRestrictions { get; private set; }

    internal int SetUIRestrictions(uint restrictions)
    {
        bool nests = restrictions == 0 || Kernel.Options.UIRestrictionNesting switch
        {
            UIRestrictionNesting.Refused => Parent is null && !HasChildren,
            UIRestrictionNesting.Innermost => !HasChildren && !IsBelowUIRestrictions(Parent),
            _ => true,
        };
        if (nests)
        {
            UIRestrictions = restrictions;
        }

        return nests ? Win32Error.Success : Win32Error.AccessDenied;
    }

    /// <summary>Whether the UI restrictions of the jobs let a process of <paramref name="outer"/> into this one.</summary>
    internal bool MayNestIn(ModelJob outer) => Kernel.Options.UIRestrictionNesting switch
    {
        UIRestrictionNesting.Refused => UIRestrictions == 0 && !IsBelowUIRestrictions(outer),
        UIRestrictionNesting.Innermost => UIRestrictions == 0 || !IsBelowUIRestrictions(outer),
        _ => true,
    };

    private static bool IsBelowUIRestrictions(ModelJob? outer)
    {
        for (ModelJob? job = outer; job is not null; job = job.Parent)
        {
            if (job.UIRestrictions != 0)
            {
                return true;
            }
        }

        return false;
    }
}
