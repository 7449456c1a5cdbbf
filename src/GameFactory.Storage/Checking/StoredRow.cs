namespace GameFactory.Storage.Checking;

/// <summary>A row as stored, with the hashes of its documents.</summary>
internal sealed record StoredRow<TRow>(TRow Row, StoredDocuments Documents);
