// Greets on port 8080; with -healthcheck it asks itself and exits with 0 or 1.
package main

import (
	"flag"
	"fmt"
	"net/http"
	"os"
)

func main() {
	check := flag.Bool("healthcheck", false, "ask the running server")
	flag.Parse()
	if *check {
		answer, err := http.Get("http://127.0.0.1:8080/")
		if err != nil || answer.StatusCode != http.StatusOK {
			os.Exit(1)
		}
		return
	}
	http.HandleFunc("/", func(w http.ResponseWriter, _ *http.Request) { fmt.Fprintln(w, "ironhull works") })
	if err := http.ListenAndServe(":8080", nil); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}
