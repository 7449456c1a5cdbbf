using GameFactory.Kit;
using GameFactory.Kit.Mechanics;
using GameFactory.Server.Protocol;

namespace GameFactory.Server.Catalogue;

/// <summary>Says what games can be made of.</summary>
internal sealed class CatalogueApi(MechanicCatalogue catalogue)
{
    public MechanicsReply Mechanics(string? genre, bool? active)
    {
        var wanted = RequestFields.OneOf(genre, Kit.Mechanics.Genres.All, "genre");
        var mechanics = catalogue
            .All.Where(facts => wanted is null || facts.GenreTags.Contains(wanted, StringComparer.Ordinal))
            .Where(facts => active is null || facts.IsActive == active);
        return new MechanicsReply([.. mechanics.Select(facts => MechanicReply.Of(facts, catalogue))]);
    }

    public MechanicReply Mechanic(string name)
    {
        if (catalogue.Find(name) is { } facts)
        {
            return MechanicReply.Of(facts, catalogue);
        }

        var near = Suggestion.Of(name, catalogue.All.Select(known => known.Name));
        throw RequestException.NotFound(
            $"There is no mechanic '{Suggestion.Shown(name)}'{(near is null ? "; /v1/mechanics lists them" : $"; did you mean '{near}'?")}"
        );
    }

    public GenresReply Genres() => new([.. Kit.Mechanics.Genres.All.Select(Genre)]);

    private GenreReply Genre(string name)
    {
        var refusal = catalogue.Genres.Refusal(name);
        return new GenreReply(name, refusal is null, [.. catalogue.Genres.CoresOf(name).Select(core => core.Name)], refusal);
    }
}
