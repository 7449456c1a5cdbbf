using FluentMigrator.Runner.VersionTableInfo;

namespace GameFactory.Database.Migrations;

/// <summary>Names of the table that records which migrations ran; lower case, so that psql needs no quotes.</summary>
internal sealed class VersionTable : IVersionTableMetaData
{
    public const string Name = "schema_migrations";

    public bool OwnsSchema => false;

    public string SchemaName => "public";

    public string TableName => Name;

    public string ColumnName => "version";

    public string DescriptionColumnName => "description";

    public string UniqueIndexName => "schema_migrations_version_key";

    public string AppliedOnColumnName => "applied_on";

    public bool CreateWithPrimaryKey => false;
}
