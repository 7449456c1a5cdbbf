using GameFactory.Server.Protocol;
using GameFactory.Server.V1;
using Google.Protobuf;
using Grpc.Core;
using Grpc.Core.Interceptors;
using Microsoft.Extensions.Options;

namespace GameFactory.Server.Access;

/// <summary>
/// What only a message says: what it is about, for the audit log, and that it deletes a batch, which an administrator may.
/// </summary>
internal sealed class AccessInterceptor(IOptions<AccessOptions> options) : Interceptor
{
    public override async Task<TResponse> UnaryServerHandler<TRequest, TResponse>(
        TRequest request,
        ServerCallContext context,
        UnaryServerMethod<TRequest, TResponse> continuation
    )
    {
        var http = context.GetHttpContext();
        var target = new CommandTarget { Id = Text(request, "id") ?? Text(request, "game"), RequestId = Text(request, "request_id") };
        http.Features.Set(target);
        var isDeletion = request is BatchCommandRequest { Kind: BatchCommandKind.Delete };
        try
        {
            if (options.Value.Required && isDeletion && AccessGate.CallerOf(http).Role < Role.Admin)
            {
                throw new RpcException(new Status(StatusCode.PermissionDenied, "To delete a batch needs the role admin."));
            }

            var answer = await continuation(request, context);
            target.Id ??= Text(answer, "id");
            target.Result = Words.Of(StatusCode.OK);
            return answer;
        }
        catch (RpcException error)
        {
            target.Result = Words.Of(error.StatusCode);
            throw;
        }
    }

    private static string? Text(object message, string field) =>
        (message as IMessage)?.Descriptor.FindFieldByName(field)?.Accessor.GetValue((IMessage)message) is string { Length: > 0 } text
            ? text
            : null;
}
