using System.Runtime.CompilerServices;
using GameFactory.Dart.Syntax.Lexing;
using GameFactory.Dart.Syntax.Source;
using GameFactory.Dart.Syntax.Tree;

namespace GameFactory.Dart.Syntax.Parsing;

/// <summary>
/// Reads Dart 3.11 by recursive descent. Brackets know their partners, and types are skipped by a memory of what was tried: no look-ahead
/// costs more than once. Depth and the number of findings are limited, so that any input ends soon.
/// </summary>
public sealed partial class Parser
{
    /// <summary>Deeper files are refused; people's are below a tenth of it.</summary>
    public const int MostDepth = 300;

    /// <summary>Longer chains of calls or operators are refused: what walks the tree recurses along them.</summary>
    public const int MostChain = 1500;

    private const int MostFindings = 20;

    private readonly LexedText _lexed;
    private readonly IReadOnlyList<Token> _tokens;
    private readonly List<Finding> _findings = [];
    private int _at;
    private int _depth;

    private Parser(LexedText lexed)
    {
        _lexed = lexed;
        _tokens = lexed.Tokens;
    }

    /// <summary>Reads a file; whatever it holds, the answer comes.</summary>
    public static ParsedFile Parse(string path, string text) => Parse(Lexer.Lex(new SourceText(path, text)));

    /// <summary>Reads the tokens of a file.</summary>
    public static ParsedFile Parse(LexedText lexed)
    {
        if (lexed.Findings.Count > 0)
        {
            return new ParsedFile(lexed.Source, new CompilationUnit([], []), lexed.Findings);
        }

        var parser = new Parser(lexed);
        var unit = parser.ParseUnit();
        return new ParsedFile(lexed.Source, unit, parser._findings);
    }

    private Token Current => _tokens[_at];

    private int Offset => _tokens[_at].Start;

    private Token Ahead(int count) => At(_at + count);

    private Token At(int index) => _tokens[Math.Min(index, _tokens.Count - 1)];

    private bool Is(string text) => _tokens[_at].Is(text);

    private bool NextIs(string text) => Ahead(1).Is(text);

    private bool Take(string text)
    {
        if (!Is(text))
        {
            return false;
        }

        _at++;
        return true;
    }

    private void Expect(string text)
    {
        if (!Take(text))
        {
            throw Unexpected($"'{text}'");
        }
    }

    private Identifier ParseName()
    {
        var token = Current;
        if (!token.IsName)
        {
            throw Unexpected("a name");
        }

        _at++;
        return new Identifier(token.Start, token.Text);
    }

    // The index after the bracket that closes the one at an index, or -1.
    private int AfterPartner(int index) => _lexed.Partners[index] is var partner and > 0 ? partner + 1 : -1;

    // Whether no character stands between a token and the next.
    private bool TouchesNext(int index) => At(index).End == At(index + 1).Start;

    private SyntaxError Unexpected(string wanted)
    {
        var found = Current.Kind switch
        {
            TokenKind.End => "the end of the file",
            TokenKind.Text or TokenKind.StringStart or TokenKind.StringMiddle or TokenKind.StringEnd => "a string",
            _ => $"'{Current.Text}'",
        };
        return new SyntaxError(Offset, $"{wanted} was expected, not {found}");
    }

    // Every rule that may contain itself goes through here.
    private T Deeper<T>(Func<T> rule)
    {
        if (++_depth > MostDepth || !RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            throw new SyntaxError(Offset, $"the code is nested deeper than {MostDepth} levels");
        }

        var result = rule();
        _depth--;
        return result;
    }

    private void CheckChain(int length)
    {
        if (length > MostChain)
        {
            throw new SyntaxError(Offset, $"a chain of more than {MostChain} calls or operators");
        }
    }

    // Runs a rule for a whole declaration; when it fails, reading goes on after it.
    private T? Recover<T>(Func<T> rule, Action skip)
        where T : class
    {
        var start = _at;
        try
        {
            return rule();
        }
        catch (SyntaxError error)
        {
            _depth = 0;
            _findings.Add(_lexed.Source.Found(error.Offset, error.Message));
            _at = Math.Max(_at, start);
            if (_findings.Count >= MostFindings)
            {
                _at = _tokens.Count - 1;
                return null;
            }

            skip();
            return null;
        }
    }

    private List<T> Separated<T>(string end, Func<T> item)
    {
        var items = new List<T>();
        while (!Take(end))
        {
            items.Add(item());
            if (!Take(","))
            {
                Expect(end);
                break;
            }
        }

        return items;
    }
}
