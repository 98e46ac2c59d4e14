/** The paper that a note is about; its arXiv number is a link. */

export function Paper({ text }: { text: string }) {
  // Split at a group: every second piece is a number.
  const pieces = text.split(/arXiv:(\d{4}\.\d{4,5})/);
  return (
    <>
      {pieces.map((piece, i) =>
        i % 2 === 0 ? (
          piece
        ) : (
          <a key={piece} href={`https://arxiv.org/abs/${piece}`}>
            arXiv:{piece}
          </a>
        ),
      )}
    </>
  );
}
