using System.Runtime.CompilerServices;

// Every signature in this assembly is blittable, so nothing may be marshalled behind its back.
[assembly: DisableRuntimeMarshalling]
