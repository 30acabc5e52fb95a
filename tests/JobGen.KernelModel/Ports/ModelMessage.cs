namespace JobGen.Model;

/// <summary>A message on its way to a port.</summary>
/// <param name="Origin">The job that it is about.</param>
/// <param name="Receiver">The job whose port gets it: the same one, or one around it.</param>
public readonly record struct ModelMessage(ModelJob Origin, ModelJob Receiver, JobMessage Message, uint ProcessId);
