using Microsoft.Win32.SafeHandles;

namespace JobGen.Model;

public sealed partial class ModelProcess
{
    private readonly List<FileStream> _open = [];
    private readonly FileStream?[] _standard = new FileStream?[3];

    /// <summary>What it reads from its creator, or null where the stream is not redirected. It ends with the process.</summary>
    public Stream? StandardInput => _standard[0];

    /// <summary>What it writes to its creator, or null. Writing blocks while the pipe is full: never under the kernel's lock.</summary>
    public Stream? StandardOutput => _standard[1];

    public Stream? StandardError => _standard[2];

    /// <summary>Inherited pipe ends that are still open in this process, standard streams included.</summary>
    public int OpenPipeEndCount
    {
        get
        {
            lock (Kernel.Gate)
            {
                return _open.Count;
            }
        }
    }

    internal void InheritDescriptor(int descriptor, IEnumerable<int> streams)
    {
        int own = Kernel.Descriptors.DuplicateForModel(descriptor);
        FileStream stream = new(
            new SafeFileHandle(own, ownsHandle: true),
            LinuxDescriptors.IsWritable(own) ? FileAccess.Write : FileAccess.Read,
            bufferSize: 0);
        _open.Add(stream);
        foreach (int index in streams)
        {
            _standard[index] = stream;
        }
    }

    private void CloseStreams()
    {
        foreach (FileStream stream in _open)
        {
            stream.Dispose();
        }

        _open.Clear();
    }
}
