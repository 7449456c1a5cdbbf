namespace GameFactory.Storage.Checking;

/// <summary>Hashes of the documents of a row, in the form of a state.</summary>
internal sealed record StoredDocuments(string? First, string? Second, string? Third);
