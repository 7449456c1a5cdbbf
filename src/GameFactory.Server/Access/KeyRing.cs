using System.Xml.Linq;
using GameFactory.Database.Sql;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Npgsql;

namespace GameFactory.Server.Access;

/// <summary>The keys that protect logins lie in the database: a login made at one silo holds at the next, and after a restart.</summary>
internal sealed class KeyRing(NpgsqlDataSource database) : IXmlRepository
{
    private static readonly string s_all = SqlFile.Beside<KeyRing>("ring.sql");
    private static readonly string s_add = SqlFile.Beside<KeyRing>("ring_add.sql");

    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var command = database.CreateCommand(s_all);
        using var reader = command.ExecuteReader();
        var elements = new List<XElement>();
        while (reader.Read())
        {
            elements.Add(XElement.Parse(reader.GetString(0)));
        }

        return elements;
    }

    public void StoreElement(XElement element, string friendlyName)
    {
        using var command = database.CreateCommand(s_add);
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = friendlyName });
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = element.ToString(SaveOptions.DisableFormatting) });
        command.ExecuteNonQuery();
    }
}
