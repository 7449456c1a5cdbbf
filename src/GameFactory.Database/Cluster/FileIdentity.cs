using System.ComponentModel;
using System.Runtime.InteropServices;

namespace GameFactory.Database.Cluster;

/// <summary>
/// What a file or folder is, whatever the path that leads to it: a symbolic link, a bind mount or a new name change the text, not this.
/// </summary>
internal readonly partial record struct FileIdentity(uint DeviceMajor, uint DeviceMinor, ulong Inode)
{
    private const int CurrentDirectory = -100;
    private const uint InodeAsked = 0x100;

    /// <param name="path">May be a link of the kernel, such as <c>/proc/1/cwd</c>.</param>
    /// <exception cref="Win32Exception">It is not there, or the kernel does not show it; <see cref="Win32Exception.NativeErrorCode"/> says
    /// which.</exception>
    public static FileIdentity Of(string path)
    {
        var failed = StatX(CurrentDirectory, path, flags: 0, InodeAsked, out var answer) != 0;
        return failed
            ? throw new Win32Exception(Marshal.GetLastPInvokeError())
            : new FileIdentity(answer.DeviceMajor, answer.DeviceMinor, answer.Inode);
    }

    // statx, since its answer has one layout on every processor.
    [LibraryImport("libc", EntryPoint = "statx", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int StatX(int folder, string path, int flags, uint mask, out Answer answer);

    [StructLayout(LayoutKind.Explicit, Size = 256)]
    private struct Answer
    {
        [FieldOffset(32)]
        public ulong Inode;

        [FieldOffset(136)]
        public uint DeviceMajor;

        [FieldOffset(140)]
        public uint DeviceMinor;
    }
}
