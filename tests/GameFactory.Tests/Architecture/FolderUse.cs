namespace GameFactory.Tests.Architecture;

/// <summary>A file that uses something of another folder.</summary>
/// <param name="File">Path of the file, from the root with forward slashes.</param>
/// <param name="Folder">The folder that declares what is used.</param>
/// <param name="What">Name of the type or namespace that it uses.</param>
internal sealed record FolderUse(string File, string Folder, string What);
