namespace JobGen.Model;

/// <summary>A handle that a process got from its creator, with the value that it has in both.</summary>
public readonly record struct InheritedHandle(nint Value, KernelObject Target);
