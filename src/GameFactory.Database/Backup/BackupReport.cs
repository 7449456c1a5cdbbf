namespace GameFactory.Database.Backup;

/// <summary>A backup that was written or read back.</summary>
/// <param name="File">Its full path.</param>
/// <param name="Bytes">Its size.</param>
/// <param name="Version">The newest migration of the database in it.</param>
public sealed record BackupReport(string File, long Bytes, long Version);
