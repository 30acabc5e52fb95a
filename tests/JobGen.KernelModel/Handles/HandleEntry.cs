namespace JobGen.Model;

internal struct HandleEntry
{
    internal KernelObject? Object;
    internal uint Access;
    internal bool Inherit;
    internal int Epoch;
    internal int NextFree;
}
