using GameFactory.Dart.Syntax.Lexing;
using GameFactory.Dart.Syntax.Tree;

namespace GameFactory.Dart.Syntax.Parsing;

/// <summary>What follows a value: members, calls, indices.</summary>
public sealed partial class Parser
{
    private Expression ParseSelectors(Expression target)
    {
        for (var length = 0; ; length++)
        {
            CheckChain(length);
            var next = ParseSelector(target);
            if (next is null)
            {
                return target;
            }

            target = next;
        }
    }

    private Expression? ParseSelector(Expression target)
    {
        var token = Current;
        if (token.Kind != TokenKind.Sign)
        {
            return null;
        }

        switch (token.Text)
        {
            case "." or "?.":
                _at++;
                return new Expression.Member(target.Offset, target, ParseMemberName(), token.Text == "?.");
            case "(":
                return new Expression.Call(target.Offset, target, [], ParseArguments());
            case "[":
                return ParseIndex(target, nullAware: false);
            case "?" when NextIs("[") && TouchesNext(_at) && !IsConditionalList():
                _at++;
                return ParseIndex(target, nullAware: true);
            case "!" or "++" or "--":
                _at++;
                return new Expression.Postfix(target.Offset, token.Text, target);
            case "<" when SkipTypeArguments(_at) is var after and > 0:
                return ParseInstantiation(target, after);
            default:
                return null;
        }
    }

    // a ?[b] : c, without blanks.
    private bool IsConditionalList() => AfterPartner(_at + 1) is var after and > 0 && At(after).Is(":") && _at > 0 && !TouchesNext(_at - 1);

    private Expression? ParseInstantiation(Expression target, int after)
    {
        if (At(after).Is("("))
        {
            var types = ParseTypeArguments();
            return new Expression.Call(target.Offset, target, types, ParseArguments());
        }

        var next = At(after);
        var ends =
            next.Kind is TokenKind.End or TokenKind.StringMiddle or TokenKind.StringEnd
            || next
                is
            {
                Kind: TokenKind.Sign,
                Text: "." or ")" or "]" or "}" or ";" or "," or ":" or "==" or "!=" or ".." or "?.." or "?." or "??" or "=>"
            };
        return ends ? new Expression.Instantiation(target.Offset, target, ParseTypeArguments()) : null;
    }

    private Expression.Index ParseIndex(Expression target, bool nullAware)
    {
        Expect("[");
        var outer = _closures;
        _closures = Closures.All;
        var key = ParseExpression();
        _closures = outer;
        Expect("]");
        return new Expression.Index(target.Offset, target, key, nullAware);
    }

    private Identifier ParseMemberName()
    {
        var offset = Offset;
        return Take("new") ? new Identifier(offset, "new") : ParseName();
    }
}
