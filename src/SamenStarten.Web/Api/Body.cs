using System.Text;

namespace SamenStarten.Web.Api;

/// <summary>The body of a call as text: our readers find everything that is wrong in it at once.</summary>
internal static class Body
{
    /// <summary>What one command or one start may take.</summary>
    public const int MostBytes = 64 * 1024;

    /// <exception cref="BadHttpRequestException">It is too large.</exception>
    public static async Task<string> Read(HttpRequest request, CancellationToken cancellation, int mostBytes = MostBytes)
    {
        using var buffer = new MemoryStream();
        var chunk = new byte[8 * 1024];
        int read;
        while ((read = await request.Body.ReadAsync(chunk, cancellation)) > 0)
        {
            buffer.Write(chunk, 0, read);
            if (buffer.Length > mostBytes)
            {
                throw new BadHttpRequestException("Too large.", StatusCodes.Status413PayloadTooLarge);
            }
        }

        return Encoding.UTF8.GetString(buffer.GetBuffer().AsSpan(0, (int)buffer.Length)).TrimStart('\uFEFF');
    }
}
