// Checks with Go's own transparency log (golang.org/x/mod/sumdb/tlog and note) what vigil.ledger wrote into a folder:
//
//	vkey, skey                 the log's verifier key and (an invented one) its signing key
//	log/checkpoint, log/tile/  the log as files
//	cosigned                   the checkpoint with signatures of kinds that Go does not know
//	proof/N.tlog-proof         the inclusion proof of entry N
//	consistency/N              the root of the first N entries, then the proof, one hash a line
//
// Whatever must hold is checked, and that each breaks when one bit is changed. Exit 1 and a reason if not.
//
//	GO111MODULE=off GOPATH=/usr/share/gocode go run check.go FOLDER
package main

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

var folder string

func main() {
	folder = os.Args[1]
	tree := checkpoint()
	hashes := tlog.TileHashReader(tree, tiles{})
	leaves := leafHashes(tree)
	for n := range leaves {
		inclusion(tree, hashes, int64(n), leaves[n])
	}
	for n := int64(1); n <= tree.N; n++ {
		consistency(tree, hashes, n)
	}
	fmt.Printf("checkpoint of %d entries, its tiles, %d inclusion and %d consistency proofs hold\n",
		tree.N, len(leaves), tree.N)
}

func must(err error, what string) {
	if err != nil {
		fmt.Println(what+":", err)
		os.Exit(1)
	}
}

func require(ok bool, what string) {
	if !ok {
		fmt.Println(what)
		os.Exit(1)
	}
}

func read(path string) []byte {
	data, err := os.ReadFile(filepath.Join(folder, path))
	must(err, path)
	return data
}

func lines(path string) []string {
	return strings.Split(strings.TrimSuffix(string(read(path)), "\n"), "\n")
}

func hash(text string) tlog.Hash {
	h, err := tlog.ParseHash(text)
	must(err, text)
	return h
}

// checkpoint opens the signed checkpoint, signs the same text in Go, and tries every changed byte.
func checkpoint() tlog.Tree {
	verifier, err := note.NewVerifier(lines("vkey")[0])
	must(err, "vkey")
	known := note.VerifierList(verifier)
	signed := read("log/checkpoint")
	opened, err := note.Open(signed, known)
	must(err, "checkpoint")

	signer, err := note.NewSigner(lines("skey")[0])
	must(err, "skey")
	again, err := note.Sign(&note.Note{Text: opened.Text}, signer)
	must(err, "sign")
	require(bytes.Equal(signed, again), "Go signs the checkpoint otherwise")

	cosigned, err := note.Open(read("cosigned"), known)
	must(err, "cosigned")
	require(cosigned.Text == opened.Text && len(cosigned.Sigs) == 1 && len(cosigned.UnverifiedSigs) == 2,
		"Go does not pass over the signatures it cannot know")

	for i := range opened.Text {
		changed := bytes.Clone(signed)
		changed[i] ^= 1
		_, err := note.Open(changed, known)
		require(err != nil, "a changed checkpoint was opened")
	}
	return tree(opened.Text, verifier.Name())
}

func tree(text, origin string) tlog.Tree {
	var t tlog.Tree
	parts := strings.Split(text, "\n")
	require(len(parts) == 4 && parts[0] == origin, "checkpoint lines")
	_, err := fmt.Sscanf(parts[1], "%d", &t.N)
	must(err, "checkpoint size")
	t.Hash = hash(parts[2])
	return t
}

// tiles serves the published files to Go's reader, which checks each against the root.
type tiles struct{}

func (tiles) Height() int { return 8 }

func (tiles) ReadTiles(wanted []tlog.Tile) ([][]byte, error) {
	var all [][]byte
	for _, tile := range wanted {
		all = append(all, read("log/"+strings.Replace(tile.Path(), "tile/8/", "tile/", 1)))
	}
	return all, nil
}

func (tiles) SaveTiles([]tlog.Tile, [][]byte) {}

func leafHashes(tree tlog.Tree) []tlog.Hash {
	var all []tlog.Hash
	for first := int64(0); first < tree.N; first += 256 {
		path := fmt.Sprintf("log/tile/entries/%03d", first/256)
		if tree.N-first < 256 {
			path += fmt.Sprintf(".p/%d", tree.N-first)
		}
		bundle := read(path)
		for len(bundle) > 0 {
			end := 2 + binary.BigEndian.Uint16(bundle)
			all = append(all, tlog.RecordHash(bundle[2:end]))
			bundle = bundle[end:]
		}
	}
	require(int64(len(all)) == tree.N, "number of entries")
	return all
}

func inclusion(tree tlog.Tree, hashes tlog.HashReader, n int64, leaf tlog.Hash) {
	all := lines(fmt.Sprintf("proof/%d.tlog-proof", n))
	require(all[0] == "c2sp.org/tlog-proof@v1" && all[1] == fmt.Sprintf("index %d", n), "tlog-proof head")
	var proof tlog.RecordProof
	for _, line := range all[2:] {
		if line == "" {
			break
		}
		proof = append(proof, hash(line))
	}
	must(tlog.CheckRecord(proof, tree.N, tree.Hash, n, leaf), "inclusion")
	own, err := tlog.ProveRecord(tree.N, n, hashes)
	must(err, "proof from tiles")
	require(fmt.Sprint(own) == fmt.Sprint(proof), "Go proves inclusion otherwise")

	leaf[0] ^= 1
	require(tlog.CheckRecord(proof, tree.N, tree.Hash, n, leaf) != nil, "another leaf was taken")
	leaf[0] ^= 1
	for i := range proof {
		proof[i][31] ^= 1
		require(tlog.CheckRecord(proof, tree.N, tree.Hash, n, leaf) != nil, "a changed proof was taken")
		proof[i][31] ^= 1
	}
}

func consistency(tree tlog.Tree, hashes tlog.HashReader, n int64) {
	all := lines(fmt.Sprintf("consistency/%d", n))
	old := hash(all[0])
	var proof tlog.TreeProof
	for _, line := range all[1:] {
		proof = append(proof, hash(line))
	}
	must(tlog.CheckTree(proof, tree.N, tree.Hash, n, old), "consistency")
	own, err := tlog.ProveTree(tree.N, n, hashes)
	must(err, "proof from tiles")
	require(fmt.Sprint(own) == fmt.Sprint(proof), "Go proves consistency otherwise")

	old[0] ^= 1
	require(tlog.CheckTree(proof, tree.N, tree.Hash, n, old) != nil, "another old root was taken")
	old[0] ^= 1
	for i := range proof {
		proof[i][0] ^= 1
		require(tlog.CheckTree(proof, tree.N, tree.Hash, n, old) != nil, "a changed proof was taken")
		proof[i][0] ^= 1
	}
}
