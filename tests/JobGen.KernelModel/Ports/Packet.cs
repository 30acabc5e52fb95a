namespace JobGen.Model;

/// <summary>What a completion port hands out; the overlapped field is a number, for a job the process id.</summary>
internal readonly record struct Packet(nuint Key, nuint Overlapped, uint Bytes);
