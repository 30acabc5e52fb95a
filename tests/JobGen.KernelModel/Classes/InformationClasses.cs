namespace JobGen.Model.Classes;

/// <summary>Finds the rules of a class number.</summary>
internal static class InformationClasses
{
    private const int Maximum = 64;

    private static readonly InformationClass?[] _byNumber = Index(
        new BasicAccounting(),
        new BasicLimits(),
        new ProcessIdList(),
        new UIRestrictionsClass(),
        new EndOfJobTime(),
        new CompletionPort(),
        new BasicAndIoAccounting(),
        new ExtendedLimits(),
        new GroupInformation(),
        new GroupInformationEx(),
        new NotificationLimitsVersion1(),
        new LimitViolationVersion1(),
        new CpuRateControl(),
        new FreezeInformation(),
        new MemoryUsage(),
        new NetRateControl(),
        new NotificationLimitsVersion2(),
        new LimitViolationVersion2(),
        new NetworkAccounting());

    /// <summary>The class as the emulated Windows knows it, or null.</summary>
    internal static InformationClass? Find(int number, ModelOptions options)
    {
        InformationClass? found = (uint)number < Maximum ? _byNumber[number] : null;
        return found is null || found.Since > options.WindowsBuild || options.MissingClasses.Contains(number) ? null : found;
    }

    private static InformationClass?[] Index(params ReadOnlySpan<InformationClass> classes)
    {
        InformationClass?[] index = new InformationClass?[Maximum];
        foreach (InformationClass each in classes)
        {
            index[each.Number] = each;
        }

        return index;
    }
}
